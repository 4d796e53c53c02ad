/** Named functions of a snapshot or a run, with unit, range and undefined case. */
package entente.model.measures;
