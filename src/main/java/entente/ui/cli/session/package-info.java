/**
 * One session of work in a results folder: run what is missing, conclude, write figures and report.
 */
package entente.ui.cli.session;
