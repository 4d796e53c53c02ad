/** How states change a portfolio of memberships: step by step, asking and being invited. */
package entente.model.portfolio;
