/** Tables as a reader finds them: rows, columns and cells, each with its place. */
package entente.experiment.table;
