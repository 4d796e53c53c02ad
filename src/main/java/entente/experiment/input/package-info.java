/**
 * Files as a reader finds them: texts with the place of every value, numbers, records, and the
 * faults found in one pass.
 */
package entente.experiment.input;
