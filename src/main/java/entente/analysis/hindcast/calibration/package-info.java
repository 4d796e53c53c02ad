/** The search for the free parameters on the years before the test, and what was frozen. */
package entente.analysis.hindcast.calibration;
