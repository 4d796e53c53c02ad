/** What changes within states: governments, democracy, neutrality, and what they contest. */
package entente.model.politics;
