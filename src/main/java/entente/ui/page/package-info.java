/** The laboratory in a page: one file that runs the model in a browser, without a server. */
package entente.ui.page;
