package entente.ui.cli;

import static entente.analysis.compare.Words.number;
import static entente.analysis.compare.Words.percent;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Estimates;
import entente.analysis.compare.Indivisibility;
import entente.analysis.compare.StructureSurvival;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other statistics add to the verdicts of a comparison, in sentences.
 *
 * @param answer the comparison
 * @param system system measures
 * @param structure structure measures
 */
record SecondOpinion(ComparisonAnswer answer, List<Measure> system, List<Measure> structure) {

  private static final int NAMES = 6;

  /** Returns the sentences about two scenarios. */
  List<String> items(Arm a, Arm b) {
    double year = a.scenario().year(answer.result().lastHorizon());
    List<Estimates> own =
        answer.estimates().stream()
            .filter(e -> e.of().a().equals(a.label()) && e.of().b().equals(b.label()))
            .filter(e -> e.of().year() == year)
            .toList();
    List<String> items = new ArrayList<>();
    gain(own, items);
    holm(own, items);
    bootstrap(own, items);
    answer.survival().stream()
        .filter(s -> s.a().equals(a.label()) && s.b().equals(b.label()))
        .filter(s -> s.deathsA() + s.deathsB() > 0)
        .forEach(s -> items.add(survival(s, a, b)));
    return items;
  }

  private static void gain(List<Estimates> own, List<String> items) {
    double[] factors =
        own.stream()
            .filter(e -> e.of().structure().isEmpty() && !Double.isNaN(e.varianceReduction()))
            .mapToDouble(Estimates::varianceReduction)
            .sorted()
            .toArray();
    if (factors.length > 0) {
      items.add(
          "Common random numbers divide the variance of a difference by "
              + number(factors[factors.length / 2])
              + " in the middle of "
              + factors.length
              + " measures ("
              + number(factors[0])
              + " to "
              + number(factors[factors.length - 1])
              + "): independent runs would have to be so many times as many.");
    }
  }

  private void holm(List<Estimates> own, List<String> items) {
    long tests = own.stream().filter(e -> !Double.isNaN(e.p())).count();
    long sure = own.stream().filter(e -> e.of().sureSign() != 0).count();
    List<Estimates> lost = own.stream().filter(Estimates::lostToHolm).toList();
    if (tests > 0) {
      items.add(
          (sure - lost.size())
              + " of "
              + sure
              + " sure signs stay sure when corrected for all "
              + tests
              + " measures (Holm)"
              + (lost.isEmpty() ? "." : "; not " + names(lost) + "."));
    }
  }

  private void bootstrap(List<Estimates> own, List<String> items) {
    List<Estimates> other = own.stream().filter(Estimates::bootstrapDisagrees).toList();
    if (!other.isEmpty()) {
      items.add(
          "The bootstrap interval (BCa) judges the sign otherwise than the t interval for "
              + names(other)
              + ": take these as undecided.");
    }
  }

  private String names(List<Estimates> list) {
    String names =
        list.stream().limit(NAMES).map(this::name).distinct().collect(Collectors.joining("; "));
    return names + (list.size() > NAMES ? " and " + (list.size() - NAMES) + " others" : "");
  }

  private String name(Estimates e) {
    String title =
        (e.of().structure().isEmpty()
                ? Stream.concat(system.stream(), Stream.of(Indivisibility.MEASURE))
                : structure.stream())
            .filter(m -> m.name().equals(e.of().measure()))
            .map(Measure::title)
            .findFirst()
            .orElse(e.of().measure());
    String key = e.of().structure();
    return key.isEmpty() ? title : title + " of " + answer.result().structureName(key);
  }

  private String survival(StructureSurvival s, Arm a, Arm b) {
    return answer.result().structureName(s.structure())
        + " lives on for "
        + number(s.years())
        + " years in "
        + percent(s.shareA())
        + " of the runs of "
        + a.name()
        + " and "
        + percent(s.shareB())
        + " of those of "
        + b.name()
        + " in which it began to (Kaplan–Meier; log-rank p "
        + (s.logRankP() < 0.0001 ? "< 0.0001" : number(s.logRankP()))
        + ").";
  }
}
