package entente.experiment.store;

import entente.experiment.input.Digests;

/**
 * A text that an experiment was made from.
 *
 * @param name path or shipped name
 * @param sha256 digest of its bytes
 * @param text the text itself
 */
public record Input(String name, String sha256, String text) {

  /** Returns the input with its digest. */
  public static Input of(String name, String text) {
    return new Input(name, Digests.of(text), text);
  }
}
