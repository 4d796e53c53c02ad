/** A world brought to a later year: tables of facts, and the stated rules that columns follow. */
package entente.experiment.update;
