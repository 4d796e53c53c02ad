/** The only main. */
package entente.ui.cli;
