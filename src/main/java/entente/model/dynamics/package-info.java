/**
 * One round: shocks, review, settlement, cooperation, relations, escalation, and the snapshot after
 * it.
 */
package entente.model.dynamics;
