package entente.analysis.search;

import entente.experiment.study.SearchStudy;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a search says of itself, in sentences. */
public final class SearchSentences {

  private static final Template TRIED =
      Template.of(
          "{tried} designs were tried, each in {runs}{settings}; {feasible} meet all conditions.");
  private static final Template SETTINGS = Template.of(" over {n} alternative settings");
  private static final Template FRONT =
      Template.of(
          """
          {n} designs form the front: no design tried is better than one of them in everything. The \
          front beats {volume} of the box from the worst to the best outcome ({box}).""");
  private static final Template ONE =
      Template.of(
          """
          Design {n} is at least as good as every other in everything; there is nothing to weigh \
          up. It beats {volume} of the box from the worst to the best outcome ({box}).""");
  private static final Template CELLS =
      Template.of(
          """
          {n} of {all} cells of outcomes were met ({share}): the others did not occur in this search, \
          which is no proof that they cannot ({box}).""");
  private static final Template RANGE = Template.of("{name} {low} to {high}");
  private static final String NONE =
      "No design met all conditions; loosen one, or allow more evaluations.";
  private static final Template BEATEN =
      Template.of("{scenario} as it stands is beaten in everything by {n} of the front.");
  private static final Template HOLDS =
      Template.of("{scenario} as it stands is not beaten by any design of the front.");
  private static final Template ENOUGH =
      Template.of("{title} is good enough ({rules}) in most settings, {share} of them.");
  private static final Template WEAK =
      Template.of(
          """
          Where does design {n} fail? `entente discover DIR/futures.csv --inputs INPUT,INPUT \
          --cases '{column} {sign} NUMBER'`.""");

  private SearchSentences() {}

  /** Returns what was tried. */
  public static String tried(SearchSummary summary) {
    SearchStudy study = summary.design().study();
    int runs = Math.max(1, study.futures()) * study.replicates();
    return TRIED.fill(
        "tried",
        summary.evaluations(),
        "runs",
        runs == 1 ? "1 run" : runs + " runs",
        "settings",
        study.futures() > 0 ? SETTINGS.fill("n", study.futures()) : "",
        "feasible",
        summary.feasible());
  }

  /** Returns what came out. */
  public static List<String> found(SearchSummary summary) {
    List<String> said = new ArrayList<>();
    if (summary.found().isEmpty()) {
      return List.of(NONE);
    }
    String share = NumberWords.percent(summary.hypervolume());
    if (summary.diverse()) {
      double all = summary.found().size() / summary.hypervolume();
      said.add(
          CELLS.fill(
              "n", summary.found().size(),
              "all", Math.round(all),
              "share", share,
              "box", box(summary)));
      return said;
    }
    boolean one = summary.found().size() == 1;
    Template front = one ? ONE : FRONT;
    int n = one ? summary.found().get(0).design() : summary.found().size();
    said.add(front.fill("n", n, "volume", share, "box", box(summary)));
    for (FrontStanding scenario : summary.scenarios()) {
      long better =
          summary.found().stream().filter(s -> s.outcome().dominates(scenario.outcome())).count();
      Template template = better > 0 ? BEATEN : HOLDS;
      said.add(
          better > 0
              ? template.fill(
                  "scenario",
                  scenario.label(),
                  "n",
                  better == 1 ? "one design" : better + " designs")
              : template.fill("scenario", scenario.label()));
    }
    if (!summary.enough().isEmpty()) {
      FrontStanding most =
          summary.found().stream()
              .max(Comparator.comparingDouble(FrontStanding::enough))
              .orElseThrow();
      said.add(
          ENOUGH.fill(
              "title",
              "Design " + most.design(),
              "rules",
              summary.enough().stream().map(r -> r.text()).collect(Collectors.joining(" and ")),
              "share",
              NumberWords.percent(most.enough())));
    }
    return said;
  }

  /** Returns how to find the weak side of a design; empty if it has no alternative settings. */
  public static List<String> next(SearchSummary summary) {
    if (summary.design().study().futures() == 0 || summary.found().isEmpty()) {
      return List.of();
    }
    int design = summary.found().get(0).design();
    String column = column(summary.design().criteria().get(0).name(), design);
    String sign = summary.design().criteria().get(0).moreIsBetter() ? "<" : ">";
    return List.of(WEAK.fill("n", design, "column", column, "sign", sign));
  }

  /** Returns what the table of alternative settings calls an objective of a design. */
  public static String column(String objective, int design) {
    return objective + "_" + design;
  }

  private static String box(SearchSummary summary) {
    List<String> ranges = new ArrayList<>();
    for (int k = 0; k < summary.ranges().length; k++) {
      ranges.add(
          RANGE.fill(
              "name", summary.design().criteria().get(k).name(),
              "low", NumberWords.number(summary.ranges()[k][0]),
              "high", NumberWords.number(summary.ranges()[k][1])));
    }
    return String.join(", ", ranges);
  }
}
