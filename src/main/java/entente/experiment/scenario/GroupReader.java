package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.Keys;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the groups of states that a scenario names. */
final class GroupReader {

  static final String KEY = "groups";

  /** What the mean of all states that are asked for is called; no group is. */
  static final String MEAN = "mean";

  private final List<String> states;
  private final Faults faults;

  GroupReader(List<String> states, Faults faults) {
    this.states = List.copyOf(states);
    this.faults = faults;
  }

  /** Returns the groups of a scenario's value, in their order. */
  List<StateGroup> read(Node.Mapping root) {
    Node node = root.get(KEY);
    if (Node.isNothing(node) || node instanceof Node.Broken) {
      return List.of();
    }
    if (!(node instanceof Node.Mapping map)) {
      faults
          .at(node, KEY)
          .maybe("{neighbours: [KEY, KEY]}")
          .expected("a map from a name to states");
      return List.of();
    }
    List<StateGroup> groups = new ArrayList<>();
    map.fields()
        .forEach(
            (key, field) -> {
              String path = Keys.join(KEY, key);
              if (!Keys.isLegal(key)) {
                String legal = "a key of letters, digits, _ and -";
                faults.at(field.key(), path).word(key).expected(legal);
              } else if (states.contains(key) || key.equals(MEAN)) {
                faults.at(field.key(), path).word(key).expected("a name that is no state's");
              }
              groups.add(new StateGroup(key, members(field.value(), path)));
            });
    return List.copyOf(groups);
  }

  private List<String> members(Node node, String path) {
    if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
      faults.at(node, path).expected("a list of keys of states, at least one");
      return List.of();
    }
    List<String> members = new ArrayList<>();
    for (int k = 0; k < list.items().size(); k++) {
      Node item = list.items().get(k);
      String where = Keys.join(path, Integer.toString(k));
      // Without states, of which the table cannot be read, any word may be one.
      boolean known = item instanceof Node.Scalar && states.isEmpty();
      if (!(item instanceof Node.Scalar word) || !known && !states.contains(word.text())) {
        String said = item instanceof Node.Scalar scalar ? scalar.text() : "";
        faults.at(item, where).maybe(Nearest.of(said, states)).expected("the key of a state");
      } else if (members.contains(word.text())) {
        faults.at(item, where).expected("each state once");
      } else {
        members.add(word.text());
      }
    }
    return members;
  }
}
