/**
 * How architectures fare over many alternative settings: regret, satisficing, and who wins where.
 */
package entente.analysis.robust;
