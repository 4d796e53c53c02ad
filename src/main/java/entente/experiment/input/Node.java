package entente.experiment.input;

import java.util.List;
import java.util.Map;

/** One value of a YAML file with the place where it stands. */
public sealed interface Node {

  /** Returns where the value stands. */
  Mark mark();

  /**
   * One word, number or text.
   *
   * @param plain whether it stands without quotes, so that it may be a number, a switch or nothing
   * @param literal whether it is a block of lines
   */
  record Scalar(Mark mark, String text, boolean plain, boolean literal) implements Node {}

  /** A list. */
  record Sequence(Mark mark, List<Node> items) implements Node {}

  /** A map from keys to values, in the order of the file. */
  record Mapping(Mark mark, Map<String, Field> fields) implements Node {
    /** Returns the value of a key, or null. */
    public Node get(String key) {
      Field field = fields.get(key);
      return field == null ? null : field.value();
    }
  }

  /** A value about which a fault has been reported already. */
  record Broken(Mark mark) implements Node {}

  /** A value and the place of its key. */
  record Field(Mark key, Node value) {}

  /** Returns whether a value is missing or says nothing ({@code ~}, {@code null} or a blank). */
  static boolean isNothing(Node node) {
    return node == null || (node instanceof Scalar scalar && CoreSchema.isNothing(scalar));
  }

  /** Returns whether a value is there and says by a word that there is none. */
  static boolean isNull(Node node) {
    return isNothing(node) && node instanceof Scalar scalar && !scalar.text().isEmpty();
  }
}
