/** The results folder: its tables, its manifest, and how it comes to be whole or not at all. */
package entente.experiment.store;
