/** How architectures fare over many futures: regret, satisficing, and who wins where. */
package entente.analysis.robust;
