/** The browser face: a class sees two worlds on the wall, predicts, and chooses for states. */
package entente.ui.classroom;
