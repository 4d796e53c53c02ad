/**
 * The drawing kit of every figure: axes, panels, markers, colours, and the files that a figure
 * becomes.
 */
package entente.analysis.drawing;
