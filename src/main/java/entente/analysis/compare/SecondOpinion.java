package entente.analysis.compare;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
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

  private static final Template GAIN =
      Template.of(
          """
          Shared random numbers saved {share} of the runs: {middle} for the middle one of {n} \
          measures, {least} to {most} for all.""");
  private static final Template GAIN_OF_ONE =
      Template.of("Shared random numbers saved {share} of the runs ({middle}) for one measure.");
  private static final Template ABOUT = Template.of("about {share}");
  private static final String NEARLY_NONE = "next to none";
  private static final String NEARLY_ALL = "nearly all";
  private static final String OVER = "over 99 %";
  private static final Template HOLM =
      Template.of(
          """
          {stay} of {sure} sure signs stay sure when corrected for all {tests} measures of these \
          scenarios at this horizon (Holm), though not for other horizons, other pairs of scenarios \
          or single states.""");
  private static final Template NOTHING_SURE =
      Template.of("Of all {tests} measures no sign is sure, even before a correction for so many.");
  private static final Template HOLM_BUT =
      Template.of(
          """
          {stay} of {sure} sure signs stay sure when corrected for all {tests} measures of these \
          scenarios at this horizon (Holm), though not for other horizons, other pairs of scenarios \
          or single states; not {lost}.""");
  private static final Template BOOTSTRAP =
      Template.of(
          """
          The bootstrap interval (BCa) disagrees on the sign with the t interval for {measures}: \
          take these as undecided.""");
  private static final Template AND_ONE = Template.of("{names} and {n} other");
  private static final Template AND_OTHERS = Template.of("{names} and {n} others");
  private static final Template LIVES =
      Template.of(
          """
          {structure} lives on for {years} years in {shareA} of the runs of {a} and {shareB} of \
          those of {b} in which it began to (Kaplan–Meier; log-rank p {p}).""");

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
    // Independent runs would have to be as many times as many as their variance is larger.
    double[] saved =
        own.stream()
            .filter(e -> e.of().structure().isEmpty() && !Double.isNaN(e.varianceReduction()))
            .mapToDouble(e -> 1 - 1 / e.varianceReduction())
            .sorted()
            .toArray();
    int n = saved.length;
    if (n > 0) {
      double middle = saved[n / 2];
      String share = inWords(middle);
      items.add(
          n == 1
              ? GAIN_OF_ONE.fill("share", share, "middle", percent(middle))
              : GAIN.fill(
                  "share",
                  share,
                  "middle",
                  percent(middle),
                  "n",
                  n,
                  "least",
                  percent(saved[0]),
                  "most",
                  saved[n - 1] > 0.99 ? OVER : percent(saved[n - 1])));
    }
  }

  private static String inWords(double share) {
    return share < 0.05
        ? NEARLY_NONE
        : share > 0.95 ? NEARLY_ALL : ABOUT.fill("share", NumberWords.fraction(share));
  }

  private void holm(List<Estimates> own, List<String> items) {
    long tests = own.stream().filter(e -> !Double.isNaN(e.p())).count();
    long sure = own.stream().filter(e -> e.of().sureSign() != 0).count();
    List<Estimates> lost = own.stream().filter(Estimates::lostToHolm).toList();
    if (tests > 0 && sure == 0) {
      items.add(NOTHING_SURE.fill("tests", tests));
    } else if (tests > 0) {
      long stay = sure - lost.size();
      items.add(
          lost.isEmpty()
              ? HOLM.fill("stay", stay, "sure", sure, "tests", tests)
              : HOLM_BUT.fill("stay", stay, "sure", sure, "tests", tests, "lost", names(lost)));
    }
  }

  private void bootstrap(List<Estimates> own, List<String> items) {
    List<Estimates> other = own.stream().filter(Estimates::bootstrapDisagrees).toList();
    if (!other.isEmpty()) {
      items.add(BOOTSTRAP.fill("measures", names(other)));
    }
  }

  private String names(List<Estimates> list) {
    String names =
        list.stream().limit(NAMES).map(this::name).distinct().collect(Collectors.joining("; "));
    int more = list.size() - NAMES;
    return more <= 0 ? names : (more == 1 ? AND_ONE : AND_OTHERS).fill("names", names, "n", more);
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
    return LIVES.fill(
        "structure",
        result.structureName(s.structure()),
        "years",
        number(s.years()),
        "shareA",
        percent(s.shareA()),
        "a",
        a.name(),
        "shareB",
        percent(s.shareB()),
        "b",
        b.name(),
        "p",
        s.logRankP() < 0.0001 ? "< 0.0001" : number(s.logRankP()));
  }
}
