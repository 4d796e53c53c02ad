/** Who there is, how the states relate to each other, and the order of round 0. */
package entente.model.states;
