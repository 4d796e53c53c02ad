/** What is told, built once and rendered for a terminal, as a page and as Markdown. */
package entente.analysis.document;
