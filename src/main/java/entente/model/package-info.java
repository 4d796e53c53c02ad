/** The shared words of the model: {@link entente.model.Param} and {@link entente.model.Chance}. */
package entente.model;
