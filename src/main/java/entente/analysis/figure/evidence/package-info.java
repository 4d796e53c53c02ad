/** Figures of what the model is held against: the claims of the text, and the hindcast. */
package entente.analysis.figure.evidence;
