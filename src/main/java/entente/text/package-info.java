/** Words that readers see: sentences with named holes, and numbers, the same in every locale. */
package entente.text;
