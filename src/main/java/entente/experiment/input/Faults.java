package entente.experiment.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faults found so far in one pass over a file and what belongs to it. */
public final class Faults {
  private static final int LONGEST = 60;

  private final Set<Fault> found = new LinkedHashSet<>();
  // The paths of faults and all above them, so that many faults do not make each next one slower.
  private final Set<String> touched = new HashSet<>();

  /**
   * Returns something found at a place, which becomes a fault when it is said what was expected.
   */
  public Finding at(Mark mark, String path) {
    return new Finding(this, mark, path);
  }

  /** Returns something found wrong with a source as a whole. */
  public Finding at(Source source) {
    return at(Mark.start(source), "");
  }

  /** Refuses a file that does not say by its top key, or wrongly, of which kind it is. */
  public void kind(Node.Mapping root, Mark start, String word) {
    Node kind = root.get("kind");
    if (kind == null) {
      at(start, "kind").found("nothing").maybe("add it as first line").expected("kind: " + word);
    } else if (!(kind instanceof Node.Scalar scalar) || !scalar.text().equals(word)) {
      at(kind.mark(), "kind").found(kind).maybe(word).expected(word);
    }
  }

  /**
   * Returns the same for a value that is not of the form expected; of one about which a fault has
   * been reported already nothing becomes.
   */
  public Finding at(Node node, String path) {
    boolean told = node instanceof Node.Broken;
    return new Finding(told ? new Faults() : this, node.mark(), path).found(node);
  }

  void add(Mark mark, String path, String value, String expected, String maybe) {
    String file = mark.source().label();
    String where = path.isEmpty() ? "document" : path;
    add(new Fault(file, mark.line(), mark.column(), where, value, expected, maybe));
  }

  private void add(Fault fault) {
    found.add(fault);
    String path = fault.path();
    while (touched.add(path) && path.lastIndexOf('.') >= 0) {
      path = path.substring(0, path.lastIndexOf('.'));
    }
  }

  /** Takes faults that another pass found. */
  public void addAll(List<Fault> others) {
    others.forEach(this::add);
  }

  /** Returns whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns whether anything at a path or below it has been reported. */
  public boolean touch(String path) {
    return touched.contains(path);
  }

  /** Returns how many things are wrong so far. */
  public int count() {
    return found.size();
  }

  /** Returns all faults, file by file in the order they were opened, each from top to bottom. */
  public List<Fault> list() {
    Map<String, Integer> files = new LinkedHashMap<>();
    found.forEach(fault -> files.putIfAbsent(fault.file(), files.size()));
    List<Fault> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((Fault fault) -> files.get(fault.file()))
            .thenComparing(Fault::line)
            .thenComparing(Fault::column));
    return List.copyOf(sorted);
  }

  /** Refuses the input if anything is wrong with it, naming all of it. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new FaultsException(list());
    }
  }

  /** Returns a text as a message quotes it: on one line, in quotes, cut if it is long. */
  public static String quote(String text) {
    StringBuilder line = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return line.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"").toString();
  }
}
