/**
 * How well a period was told: ranking, recall, calibration, counts, with intervals over clusters.
 */
package entente.analysis.hindcast.score;
