/** What is known of states and alliances, and whether runs of the model keep to it. */
package entente.analysis.patterns;
