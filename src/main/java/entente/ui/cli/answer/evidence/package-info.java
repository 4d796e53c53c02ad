/**
 * What commands answer that hold the model against the world: claims, patterns, hindcast, forecast,
 * score.
 */
package entente.ui.cli.answer.evidence;
