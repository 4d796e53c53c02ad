/** What a user may look up or start from: definitions in words, the JSON Schema, new files. */
package entente.experiment.reference;
