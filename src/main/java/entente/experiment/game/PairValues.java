package entente.experiment.game;

import entente.experiment.input.DecimalReader;
import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.NumberReader;
import entente.text.Template;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Reads a table of numbers by pair: {@code default:} and {@code pairs:} as [a, b, value]. */
final class PairValues {
  private static final Template ONE_VALUE =
      Template.of("one value for both directions, as {value} in line {line}");

  private static final int PARTS = 3;

  private final Faults faults;
  private final DecimalReader decimals;
  private final NameReader names;

  PairValues(NameReader names, Faults faults) {
    this.names = names;
    this.faults = faults;
    this.decimals = new DecimalReader(faults);
  }

  /**
   * Returns n × n numbers, row by row.
   *
   * @param symmetric whether a pair holds in both directions, and is told once
   */
  BigDecimal[] read(Node.Mapping table, String path, boolean symmetric) {
    int n = names.names().size();
    BigDecimal[] values = new BigDecimal[n * n];
    Mark[] told = new Mark[n * n];
    Node start = table.get("default");
    BigDecimal otherwise =
        Node.isNothing(start) ? BigDecimal.ZERO : decimals.any(start, path + ".default");
    Arrays.fill(values, otherwise == null ? BigDecimal.ZERO : otherwise);
    Node pairs = table.get("pairs");
    if (Node.isNothing(pairs) || pairs instanceof Node.Broken) {
      return values;
    }
    if (!(pairs instanceof Node.Sequence list)) {
      faults.at(pairs, path + ".pairs").expected("a list of [a, b, value]");
      return values;
    }
    for (int k = 0; k < list.items().size(); k++) {
      pair(list.items().get(k), path + ".pairs." + k, symmetric, n, values, told);
    }
    return values;
  }

  private void pair(
      Node node, String path, boolean symmetric, int n, BigDecimal[] values, Mark[] told) {
    if (!(node instanceof Node.Sequence list) || list.items().size() != PARTS) {
      if (!(node instanceof Node.Broken)) {
        faults
            .at(node.mark(), path)
            .found(
                node instanceof Node.Sequence l
                    ? "a list of " + l.items().size()
                    : NumberReader.describe(node))
            .expected("[a, b, value]");
      }
      return;
    }
    List<Node> parts = list.items();
    int a = names.find(parts.get(0), path + ".0");
    int b = names.find(parts.get(1), path + ".1");
    BigDecimal value = decimals.any(parts.get(2), path + ".2");
    if (a < 0 || b < 0 || value == null) {
      return;
    }
    if (a == b) {
      faults
          .at(parts.get(1).mark(), path + ".1")
          .found("a pair of one and the same")
          .expected("two names");
      return;
    }
    Mark before = told[a * n + b];
    if (before != null) {
      again(node.mark(), path, before, value, values[a * n + b]);
      return;
    }
    told[a * n + b] = node.mark();
    values[a * n + b] = value;
    if (symmetric) {
      told[b * n + a] = node.mark();
      values[b * n + a] = value;
    }
  }

  private void again(Mark mark, String path, Mark before, BigDecimal value, BigDecimal old) {
    boolean same = value.compareTo(old) == 0;
    faults
        .at(mark, path)
        .found(same ? "the pair again" : value.toPlainString() + " for the same pair")
        .maybe(same ? "delete one" : "take the mean of both directions")
        .expected(
            same
                ? "each pair once; it stands in line " + before.line()
                : ONE_VALUE.fill("value", old.toPlainString(), "line", before.line()));
  }
}
