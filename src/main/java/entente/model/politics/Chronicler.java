package entente.model.politics;

/** Somebody who writes down what happens in a round. */
public interface Chronicler {

  /**
   * Writes a line.
   *
   * @param kind word for what happened
   * @param actor index of the state that acted, or −1
   * @param target index of the state acted on, or −1
   * @param structure index of the structure concerned, or −1
   * @param outcome word for how it ended; empty if there is nothing to say
   */
  void tell(String kind, int actor, int target, int structure, String outcome);
}
