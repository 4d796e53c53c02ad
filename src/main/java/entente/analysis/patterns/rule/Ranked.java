package entente.analysis.patterns.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cases ranked by a score, and how well those that came about were ranked. */
final class Ranked {

  private final List<Case> cases = new ArrayList<>();

  /** A case: its score, and whether it came about. */
  private record Case(double score, boolean yes) {}

  /** Adds a case. */
  void add(double score, boolean yes) {
    cases.add(new Case(score, yes));
  }

  /**
   * Returns the share of all pairs, one that came about and one that did not, in which the first
   * has the higher score, ties half (Hanley and McNeil 1982); NaN without such pairs.
   */
  double area() {
    double below = 0;
    double won = 0;
    double yes = 0;
    for (List<Case> tied : groups(Comparator.comparingDouble(Case::score))) {
      int up = (int) tied.stream().filter(Case::yes).count();
      int down = tied.size() - up;
      won += up * (below + down / 2.0);
      below += down;
      yes += up;
    }
    return yes == 0 || below == 0 ? Double.NaN : won / yes / below;
  }

  /**
   * Returns the mean, over those that came about, of the share that came about among all with a
   * score as high; NaN if none did.
   */
  double averagePrecision() {
    double seen = 0;
    double yes = 0;
    double sum = 0;
    for (List<Case> tied : groups(Comparator.comparingDouble(Case::score).reversed())) {
      int up = (int) tied.stream().filter(Case::yes).count();
      seen += tied.size();
      yes += up;
      sum += up * yes / seen;
    }
    return yes == 0 ? Double.NaN : sum / yes;
  }

  private List<List<Case>> groups(Comparator<Case> order) {
    List<Case> sorted = new ArrayList<>(cases);
    sorted.sort(order);
    List<List<Case>> groups = new ArrayList<>();
    for (int k = 0; k < sorted.size(); k++) {
      if (k == 0 || sorted.get(k).score() != sorted.get(k - 1).score()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(sorted.get(k));
    }
    return groups;
  }
}
