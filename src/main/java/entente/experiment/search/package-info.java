/** A search for designs: which to try next, what they come to, and how to go on after a stop. */
package entente.experiment.search;
