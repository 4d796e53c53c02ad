/** Blocs, platforms, forums: who may enter, what is owed, how they win cases and deepen. */
package entente.model.structures;
