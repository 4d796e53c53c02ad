package entente.experiment.game;

import entente.experiment.input.DecimalReader;
import entente.experiment.input.Faults;
import entente.experiment.input.Keys;
import entente.experiment.input.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the members and the majorities of a vote. */
final class VoteReader {
  /** Members that a vote has at most. */
  private final Faults faults;

  private final DecimalReader decimals;
  private final NameReader names;

  VoteReader(Faults faults) {
    this.faults = faults;
    decimals = new DecimalReader(faults);
    names = new NameReader("a member", faults);
  }

  /** Returns the names of the members, known once a majority has been read. */
  List<String> names() {
    return names.names();
  }

  /** Returns the only majority of a vote; of no use if there are faults. */
  VoteFile.Majority only(Node.Mapping root, VoteTerms terms) {
    BigDecimal[] weights = new BigDecimal[0];
    if (terms.weights() != null) {
      members(terms.weights(), "weights");
      weights = weights(terms.weights(), "weights");
    }
    QuotaShare.check(root.get("quota"), terms.quota(), Arrays.asList(weights), faults);
    if (terms.quota() != null && root.get("quota") instanceof Node.Scalar said) {
      within(said, "quota", terms.quota(), sum(weights));
    }
    return new VoteFile.Majority("", terms.quota(), weights);
  }

  /** Returns several majorities of the same members; of no use if there are faults. */
  List<VoteFile.Majority> several(Node.Mapping root, MajoritiesTerms terms) {
    for (MajoritiesTerms.Terms each : terms.majorities()) {
      if (each.weights() instanceof Node.Mapping map && names.names().isEmpty()) {
        members(map, weightsPath(each));
      }
    }
    Node place = root.get("majorities");
    if (names.names().isEmpty() && faults.isEmpty()) {
      String expected = "weights in at least one majority, which name the members";
      faults.at(place.mark(), "majorities").found("no members").expected(expected);
    }
    int members = names.names().size();
    if (terms.blocking() > members && faults.isEmpty()) {
      String found = Integer.toString(terms.blocking());
      String expected = "at most as many as there are members, " + members;
      faults.at(root.get("blocking").mark(), "blocking").found(found).expected(expected);
    }
    List<VoteFile.Majority> majorities = new ArrayList<>();
    for (MajoritiesTerms.Terms each : terms.majorities()) {
      BigDecimal[] weights = each(each);
      majorities.add(new VoteFile.Majority(each.key(), quota(each, weights), weights));
    }
    return majorities;
  }

  private BigDecimal[] each(MajoritiesTerms.Terms terms) {
    String path = weightsPath(terms);
    if (terms.weights() instanceof Node.Mapping map) {
      return weights(map, path);
    }
    if (!Node.isNothing(terms.weights())) {
      faults.at(terms.weights(), path).expected("a map from a member to its weight");
    }
    BigDecimal[] ones = new BigDecimal[names.names().size()];
    Arrays.fill(ones, BigDecimal.ONE);
    return ones;
  }

  private BigDecimal quota(MajoritiesTerms.Terms terms, BigDecimal... weights) {
    Node.Scalar said = terms.quota();
    if (said == null) {
      return null;
    }
    String path = Keys.join(Keys.join("majorities", terms.key()), "quota");
    BigDecimal sum = sum(weights);
    if (QuotaShare.isShare(said.text())) {
      BigDecimal quota = QuotaShare.of(said.text(), sum);
      if (quota.signum() <= 0 || quota.compareTo(sum) > 0) {
        faults.at(said.mark(), path).word(said.text()).expected("a share above 0% up to 100%");
      }
      return quota;
    }
    BigDecimal quota = decimals.above(said, path, "");
    if (quota != null) {
      within(said, path, quota, sum);
    }
    return quota;
  }

  private static BigDecimal sum(BigDecimal... weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal weight : weights) {
      sum = weight == null ? sum : sum.add(weight);
    }
    return sum;
  }

  private void within(Node.Scalar said, String path, BigDecimal quota, BigDecimal sum) {
    if (quota.compareTo(sum) > 0 && faults.isEmpty()) {
      String expected = "at most the sum of the weights, " + sum.toPlainString();
      faults.at(said.mark(), path).found(said.text()).expected(expected);
    }
  }

  private void members(Node.Mapping map, String path) {
    int size = map.fields().size();
    if (size == 0 || size > VoteFile.MOST_MEMBERS) {
      String expected = "from 1 to " + VoteFile.MOST_MEMBERS + " members";
      faults.at(map.mark(), path).found(size + " entries").expected(expected);
    }
    map.fields()
        .forEach(
            (name, field) -> names.add(new Node.Scalar(field.key(), name, false, false), path));
  }

  private BigDecimal[] weights(Node.Mapping map, String path) {
    BigDecimal[] weights = new BigDecimal[names.names().size()];
    map.fields()
        .forEach(
            (name, field) -> {
              String where = Keys.join(path, name);
              int member = names.find(name, field.key(), where);
              BigDecimal weight = decimals.least(field.value(), where);
              if (member >= 0) {
                weights[member] = weight;
              }
            });
    for (String name : names.names()) {
      if (!map.fields().containsKey(name)) {
        faults
            .at(map.mark(), Keys.join(path, name))
            .found("nothing")
            .maybe("0 if it has no weight here")
            .expected("the weight of each member");
      }
    }
    return weights;
  }

  private static String weightsPath(MajoritiesTerms.Terms terms) {
    return Keys.join(Keys.join("majorities", terms.key()), "weights");
  }
}
