/**
 * The hindcast 1992–2024: what was observed, what runs of the model and simple rules say about it,
 * how well, and the calibration of the free parameters on the years before the test.
 */
package entente.analysis.hindcast;
