/** What commands answer: in words, as JSON and as tables. */
package entente.ui.cli.answer;
