/**
 * What is to be told: who stood where at each year’s end, who could have moved and did, and what a
 * forecast says of it.
 */
package entente.analysis.hindcast.observed;
