/** Numbers as readers see them, the same in every locale. */
package entente.analysis.text;
