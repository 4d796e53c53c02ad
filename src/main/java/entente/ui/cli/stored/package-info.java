/**
 * What a command has before it: scenarios as loaded, the plan and the rows of a results folder, a
 * moment of a run.
 */
package entente.ui.cli.stored;
