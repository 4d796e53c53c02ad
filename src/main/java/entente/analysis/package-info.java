/** What results say: estimates, comparison, figures, report. */
package entente.analysis;
