/** The commands; the only main and all wiring. */
package entente.ui.cli;
