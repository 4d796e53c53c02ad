package entente.experiment.game;

import entente.experiment.input.Faults;
import entente.experiment.input.Merge;
import entente.experiment.input.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A quota that is said as a share of all weights, as {@code 65%}, or was probably meant so. */
public final class QuotaShare {

  private static final String SHARE = "[0-9]{1,3}(\\.[0-9]{1,20})?\\s*%";

  private QuotaShare() {}

  /** Returns whether a word is a share in percent. */
  public static boolean isShare(String word) {
    return word.strip().matches(SHARE);
  }

  /** Returns the weight that a share in percent of a sum is. */
  public static BigDecimal of(String word, BigDecimal sum) {
    BigDecimal percent = new BigDecimal(word.strip().replaceFirst("\\s*%", ""));
    return percent.multiply(sum).movePointLeft(2);
  }

  /** Returns a vote whose quota is a weight; one that says none, or a wrong one, as it is. */
  static Node.Mapping resolved(Node.Mapping root) {
    boolean share =
        root.get("quota") instanceof Node.Scalar said
            && isShare(said.text())
            && root.get("weights") instanceof Node.Mapping;
    if (!share) {
      return root;
    }
    Node.Scalar said = (Node.Scalar) root.get("quota");
    BigDecimal sum = BigDecimal.ZERO;
    for (Node.Field field : ((Node.Mapping) root.get("weights")).fields().values()) {
      boolean number =
          field.value() instanceof Node.Scalar weight && weight.text().matches("[0-9.]{1,40}");
      try {
        sum = number ? sum.add(new BigDecimal(((Node.Scalar) field.value()).text())) : sum;
      } catch (NumberFormatException e) {
        // It is reported where weights are read.
        sum = sum.add(BigDecimal.ZERO);
      }
    }
    String weight = of(said.text(), sum).toPlainString();
    Node scalar = new Node.Scalar(said.mark(), weight, true, false);
    return Merge.with(root, "quota", new Node.Field(root.fields().get("quota").key(), scalar));
  }

  /** Returns whether a quota is below every weight, so that anybody decides alone. */
  public static boolean isBelowAll(BigDecimal quota, List<BigDecimal> weights) {
    return quota.signum() > 0
        && weights.stream().filter(Objects::nonNull).anyMatch(w -> w.signum() > 0)
        && weights.stream()
            .filter(Objects::nonNull)
            .allMatch(w -> w.signum() <= 0 || w.compareTo(quota) > 0);
  }

  static void check(Node said, BigDecimal quota, List<BigDecimal> weights, Faults faults) {
    if (quota != null && isBelowAll(quota, weights)) {
      String percent = quota.compareTo(BigDecimal.ONE) < 0 ? percent(quota) : "the least weight";
      faults
          .at(said.mark(), "quota")
          .found(quota.toPlainString() + ", below every weight")
          .maybe(percent)
          .expected("the weight that decides");
    }
  }

  /** Returns how a share of all weights is said. */
  public static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%, of all weights";
  }
}
