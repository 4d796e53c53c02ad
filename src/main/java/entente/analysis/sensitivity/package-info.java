/**
 * Which inputs a result hangs on, by how much and how surely; functions of plain arrays of inputs
 * and outputs, whatever made them.
 */
package entente.analysis.sensitivity;
