/** Simple rules that tell the same units as the model. */
package entente.analysis.hindcast.baseline;
