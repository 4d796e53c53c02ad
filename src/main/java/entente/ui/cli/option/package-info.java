/** Options that several commands share. */
package entente.ui.cli.option;
