package entente.analysis.explain;

import entente.model.dynamics.Snapshot;
import entente.model.structures.Status;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All that a state belongs to and has asked for, in words. */
public final class Holdings {

  private static final Template RANKED = Template.of("{structure} ({rank})");
  private static final Template ASKED = Template.of("has asked to join {structures}");

  private Holdings() {}

  /**
   * Returns what a state holds where portfolios act; structures that all belong to whatever they
   * choose are left out.
   *
   * @param names what a reader calls a structure, by its key
   */
  public static String of(Snapshot snapshot, int state, UnaryOperator<String> names) {
    List<String> held = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (Snapshot.OfStructure structure : snapshot.structures()) {
      String name = Wording.the(names.apply(structure.key()));
      if (structure.asked()[state]) {
        asked.add(name);
      } else if (structure.chosen() && structure.holds(state)) {
        held.add(ranked(name, structure.status()[state]));
      }
    }
    String text = held.isEmpty() ? "nothing" : String.join(", ", held);
    String asks = ASKED.fill("structures", String.join(", ", asked));
    return asked.isEmpty() ? text : String.join("; ", text, asks);
  }

  private static String ranked(String name, Status status) {
    return switch (status) {
      case SUSPENDED -> RANKED.fill("structure", name, "rank", "its part frozen");
      case PARTNER, OBSERVER -> RANKED.fill("structure", name, "rank", status.word());
      case MEMBER, NONE -> name;
    };
  }
}
