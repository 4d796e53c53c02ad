package entente.analysis.search;

import entente.experiment.study.Criterion;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a design is on the front: what it is best at, or what it has over its neighbour.
 *
 * @param criteria the objectives
 * @param shares where each design of the front lies in the box of outcomes, from worst 0 to best 1
 */
record Tradeoff(List<Criterion> criteria, List<double[]> shares) {

  private static final Template BEST = Template.of("best in {what}");
  private static final Template AGAINST =
      Template.of("against design {other}: better {what}, worse {cost}");

  /** Returns the reason for a design by its place on the front. */
  String why(int place, List<Integer> numbers) {
    List<String> best = new ArrayList<>();
    for (int k = 0; k < criteria.size(); k++) {
      int j = k;
      double own = shares.get(place)[k];
      if (shares.stream().allMatch(s -> s[j] <= own)) {
        best.add(criteria.get(k).name());
      }
    }
    if (!best.isEmpty()) {
      return BEST.fill("what", String.join(" and ", best));
    }
    int near = nearest(place);
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (int k = 0; k < criteria.size(); k++) {
      int order = Double.compare(shares.get(place)[k], shares.get(near)[k]);
      if (order != 0) {
        (order > 0 ? better : worse).add(criteria.get(k).name());
      }
    }
    return AGAINST.fill(
        "other",
        numbers.get(near),
        "what",
        String.join(" and ", better),
        "cost",
        String.join(" and ", worse));
  }

  private int nearest(int place) {
    int near = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int other = 0; other < shares.size(); other++) {
      double square = 0;
      for (int k = 0; k < criteria.size(); k++) {
        double d = shares.get(other)[k] - shares.get(place)[k];
        square += d * d;
      }
      if (other != place && square < least) {
        least = square;
        near = other;
      }
    }
    return near;
  }
}
