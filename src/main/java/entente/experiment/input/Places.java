package entente.experiment.input;

import entente.text.Template;
import java.util.List;
import java.util.function.Function;

/** Finds where the value at a dotted path stands in the files, or the nearest value around it. */
public final class Places {
  private static final Template MOST = Template.of("at most {most}");

  private final Node root;
  private final Mark start;
  private final Faults faults;

  /** Creates the places in a file's value; what stands nowhere is said to be at its start. */
  public Places(Node root, Faults faults) {
    this.root = root;
    this.start = root.mark();
    this.faults = faults;
  }

  /** Returns the place of the value at a path, or of the nearest value around it. */
  public Mark of(String path) {
    Node node = root;
    Mark mark = start;
    for (String key : path.split("\\.")) {
      Node next = null;
      if (node instanceof Node.Mapping map && map.fields().containsKey(key)) {
        next = map.get(key);
        mark = Node.isNothing(next) ? map.fields().get(key).key() : next.mark();
      } else if (node instanceof Node.Sequence list && key.matches("[0-9]{1,9}")) {
        int index = Integer.parseInt(key);
        next = index < list.items().size() ? list.items().get(index) : null;
        mark = next == null ? mark : next.mark();
      }
      if (next == null) {
        return mark;
      }
      node = next;
    }
    return mark;
  }

  /** Returns something found at the place of a path, which becomes a fault when all is said. */
  public Finding at(String path) {
    return faults.at(of(path), path);
  }

  /** Refuses a map with more entries than can be read in good time, at the first one too many. */
  public <T> void most(List<T> entries, Function<T, String> key, String path, int most) {
    if (entries.size() > most) {
      String first = key.apply(entries.get(most));
      faults
          .at(key(path, first), path)
          .found(entries.size() + " " + path)
          .expected(MOST.fill("most", most));
    }
  }

  /** Returns the place of a map's key rather than of its value. */
  public Mark key(String path, String key) {
    Node node = root;
    for (String part : path.split("\\.")) {
      if (node instanceof Node.Sequence list && part.matches("[0-9]{1,9}")) {
        int index = Integer.parseInt(part);
        node = index < list.items().size() ? list.items().get(index) : null;
      } else {
        node = node instanceof Node.Mapping map ? map.get(part) : null;
      }
    }
    boolean there = node instanceof Node.Mapping map && map.fields().containsKey(key);
    return there ? ((Node.Mapping) node).fields().get(key).key() : of(path);
  }
}
