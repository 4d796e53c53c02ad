package entente.analysis.compare;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other statistics add to the verdicts of a comparison, in numbers and in sentences.
 *
 * @param result the comparison
 * @param estimates other statistics of each comparison, in its order
 * @param survival how long structures live
 * @param system system measures
 * @param structure structure measures
 */
public record SecondOpinion(
    ComparisonResult result,
    List<Estimates> estimates,
    List<StructureSurvival> survival,
    List<Measure> system,
    List<Measure> structure) {

  private static final int NAMES = 6;

  /** Works the other statistics out. */
  public static SecondOpinion of(
      ComparisonResult result, List<Measure> system, List<Measure> structure) {
    Values values = new Values(system, structure);
    return new SecondOpinion(
        result,
        Estimates.of(result, values),
        StructureSurvival.of(result, values),
        List.copyOf(system),
        List.copyOf(structure));
  }

  /** Returns the estimates of two scenarios at the last horizon. */
  public List<Estimates> last(Arm a, Arm b) {
    double year = a.scenario().year(result.lastHorizon());
    return estimates.stream()
        .filter(e -> e.of().a().equals(a.label()) && e.of().b().equals(b.label()))
        .filter(e -> e.of().year() == year)
        .toList();
  }

  /** Returns the survival of structures under two scenarios in which any died. */
  public List<StructureSurvival> deaths(Arm a, Arm b) {
    return survival.stream()
        .filter(s -> s.a().equals(a.label()) && s.b().equals(b.label()))
        .filter(s -> s.deathsA() + s.deathsB() > 0)
        .toList();
  }

  /** Returns the sentences about two scenarios. */
  public List<String> items(Arm a, Arm b) {
    List<Estimates> own = last(a, b);
    List<String> items = new ArrayList<>();
    gain(own, items);
    holm(own, items);
    bootstrap(own, items);
    deaths(a, b).forEach(s -> items.add(survival(s, a, b)));
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
    int more = list.size() - NAMES;
    return names + (more > 0 ? " and " + more + (more == 1 ? " other" : " others") : "");
  }

  /** Returns what an estimate is of, in words. */
  public String name(Estimates e) {
    String title =
        (e.of().structure().isEmpty()
                ? Stream.concat(system.stream(), Stream.of(Indivisibility.MEASURE))
                : structure.stream())
            .filter(m -> m.name().equals(e.of().measure()))
            .map(Measure::title)
            .findFirst()
            .orElse(e.of().measure());
    String key = e.of().structure();
    return key.isEmpty() ? title : title + " of " + result.structureName(key);
  }

  private String survival(StructureSurvival s, Arm a, Arm b) {
    return result.structureName(s.structure())
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
