/**
 * Where answers, notes and progress go, and what a shell sees: words, tables, JSON, exit status.
 */
package entente.ui.cli.terminal;
