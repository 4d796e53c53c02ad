package entente.ui.desktop;

import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Snapshot.OfStructure;
import entente.model.structures.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * One membership as a line on the map: from a state to the largest of those that founded or lead
 * the structure.
 *
 * @param state index of the state
 * @param centre index of the one that it is tied to
 * @param structure index of the structure
 * @param full whether it is a full member; otherwise observer, partner or suspended
 */
record Tie(int state, int centre, int structure, boolean full) {

  /**
   * Returns the memberships of a snapshot that are chosen; a structure that all belong to whatever
   * they choose would hide the others.
   */
  static List<Tie> of(Snapshot snapshot) {
    List<Tie> ties = new ArrayList<>();
    for (int k = 0; k < snapshot.structures().size(); k++) {
      OfStructure structure = snapshot.structures().get(k);
      int centre = structure.chosen() ? centre(snapshot, structure) : -1;
      for (int i = 0; centre >= 0 && i < snapshot.size(); i++) {
        if (i != centre && structure.holds(i)) {
          ties.add(new Tie(i, centre, k, structure.status()[i] == Status.MEMBER));
        }
      }
    }
    return ties;
  }

  private static int centre(Snapshot snapshot, OfStructure structure) {
    int centre = -1;
    for (int i = 0; i < snapshot.size(); i++) {
      boolean larger = centre < 0 || snapshot.capability()[i] > snapshot.capability()[centre];
      if (structure.founded()[i] && structure.holds(i) && larger) {
        centre = i;
      }
    }
    return centre;
  }
}
