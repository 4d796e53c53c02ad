package entente.experiment.game;

import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads names, which are text whatever they look like, and finds them again. */
final class NameReader {

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Faults faults;
  private final String kind;

  /**
   * Starts without names.
   *
   * @param kind word for what is named
   */
  NameReader(String kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  /** Returns the text of a name, or null with a fault. */
  String text(Node node, String path) {
    if (node instanceof Node.Scalar scalar && !Node.isNothing(node) && !scalar.text().isBlank()) {
      return scalar.text();
    }
    faults.at(node, path).expected("the name of " + kind);
    return null;
  }

  /** Takes a new name, if there is any; a fault if it is there already. */
  void add(Node node, String path) {
    String name = node == null ? null : text(node, path);
    if (name != null && places.putIfAbsent(name, places.size()) != null) {
      faults.at(node.mark(), path).found(Faults.quote(name) + " again").expected("each name once");
    }
  }

  /** Returns the number of a name, or −1 with a fault. */
  int find(Node node, String path) {
    String name = text(node, path);
    return name == null ? -1 : find(name, node.mark(), path);
  }

  /** Returns the number of a name, or −1 with a fault. */
  int find(String name, Mark mark, String path) {
    Integer place = places.get(name);
    if (place == null && places.isEmpty()) {
      // That there are no names, or none that can be read, has been told.
      return -1;
    }
    if (place == null) {
      String expected =
          places.size() > 30
              ? "the name of " + kind
              : "one of " + String.join(", ", places.keySet());
      faults.at(mark, path).word(name).near(places.keySet()).expected(expected);
      return -1;
    }
    return place;
  }

  /** Returns all names in order. */
  List<String> names() {
    return List.copyOf(new ArrayList<>(places.keySet()));
  }
}
