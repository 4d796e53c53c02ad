/** The commands, one class each. */
package entente.ui.cli.command;
