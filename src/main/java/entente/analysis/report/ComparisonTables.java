package entente.analysis.report;

import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseRate;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.DesignRank;
import entente.analysis.compare.Indivisibility;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.SettingsSentences;
import entente.analysis.compare.Standings;
import entente.analysis.compare.StateDifference;
import entente.analysis.compare.Values;
import entente.analysis.compare.VerdictRobustness;
import entente.analysis.document.Block;
import entente.model.measures.Measure;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a comparison, as its report and a terminal show them. */
public final class ComparisonTables {
  private static final Template IN_UNIT = Template.of("{title} ({unit})");

  private static final Template OF_SYSTEM =
      Template.of("{a} (A) against {b} (B) after {years} years");
  private static final Template OF_SYSTEM_OVER_TIME =
      Template.of(
          """
          {a} (A) against {b} (B) after {years} years; last, the differences at earlier horizons, \
          with a question mark where the sign is not sure""");
  private static final Template EARLIER = Template.of("A − B after {years}");
  private static final Template OF_STRUCTURE =
      Template.of("{structure} after {years} years: A against B");
  private static final Template OF_STATES =
      Template.of("Security by state: {a} (A) against {b} (B)");
  private static final Template OF_CHOSEN =
      Template.of("Security of the states asked for: {a} (A) against {b} (B)");

  /** Heading of what is said of the states asked for. */
  public static final String CHOSEN = "The states asked for";

  private static final Template RANKS =
      Template.of("Which of {n} scenarios is best after {years} years");

  private static final Template RISK = Template.of("Risk within {years} years");

  private final ComparisonResult result;
  private final Values values;
  private final Map<String, String> ofSystem = new HashMap<>();
  private final Map<String, String> ofStructure = new HashMap<>();

  /** Creates the tables of a comparison with these measures. */
  public ComparisonTables(ComparisonResult result, List<Measure> system, List<Measure> structure) {
    this.result = result;
    this.values = new Values(system, structure);
    structure.forEach(m -> ofStructure.put(m.name(), m.title()));
    system.forEach(m -> ofSystem.put(m.name(), m.title()));
    ofSystem.put(Indivisibility.MEASURE.name(), Indivisibility.MEASURE.title());
  }

  /** Returns a table of a pair for the system over all horizons, and one per structure. */
  List<Block> comparisons(Arm a, Arm b) {
    List<Block> tables = new ArrayList<>();
    List<Comparison> last = result.at(a.label(), b.label(), result.lastHorizon());
    List<Integer> earlier = result.horizons().subList(0, result.horizons().size() - 1);
    String caption =
        (earlier.isEmpty() ? OF_SYSTEM : OF_SYSTEM_OVER_TIME)
            .fill("a", a.name(), "b", b.name(), "years", years());
    tables.add(
        table(caption, last.stream().filter(c -> c.structure().isEmpty()).toList(), earlier));
    Map<String, List<Comparison>> byStructure = new LinkedHashMap<>();
    for (Comparison c : last) {
      if (!c.structure().isEmpty()) {
        byStructure.computeIfAbsent(c.structure(), key -> new ArrayList<>()).add(c);
      }
    }
    byStructure.forEach(
        (key, own) ->
            tables.add(
                table(
                    OF_STRUCTURE.fill("structure", result.structureName(key), "years", years()),
                    own,
                    List.of())));
    return tables;
  }

  private String years() {
    return NumberWords.number(result.lastHorizon() / 4.0);
  }

  private Block table(String caption, List<Comparison> comparisons, List<Integer> earlier) {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : comparisons) {
      String title = title(c.measure(), c.structure());
      List<String> row = new ArrayList<>();
      row.add(c.unit().equals("1") ? title : IN_UNIT.fill("title", title, "unit", c.unit()));
      row.add(NumberWords.number(c.meanA()));
      row.add(NumberWords.number(c.meanB()));
      row.add(NumberWords.signed(c.difference()));
      row.add(NumberWords.interval(c.low(), c.high()));
      row.add(c.verdict().word());
      row.add(NumberWords.percent(c.probabilityAHigher()));
      row.add(SettingsSentences.higher(c.futures()));
      row.add(SettingsSentences.spread(c.futures()));
      row.add(Integer.toString(c.n()));
      earlier.forEach(round -> row.add(before(c, round)));
      rows.add(row);
    }
    List<String> head =
        new ArrayList<>(
            List.of(
                "Measure",
                "A",
                "B",
                "A − B",
                "95 % interval",
                "A is",
                "Pairs A higher",
                "Settings A higher",
                "A − B there: middle (10 to 90 %)",
                "n"));
    earlier.forEach(round -> head.add(EARLIER.fill("years", NumberWords.number(round / 4.0))));
    return Block.table(caption, head, rows);
  }

  // The difference at an earlier horizon, marked where its sign is not sure.
  private String before(Comparison c, int round) {
    return result.at(c.a(), c.b(), round).stream()
        .filter(e -> e.measure().equals(c.measure()) && e.structure().equals(c.structure()))
        .findFirst()
        .map(
            e ->
                NumberWords.signed(e.difference())
                    + (e.low() > 0 || e.high() < 0 || Double.isNaN(e.difference()) ? "" : " ?"))
        .orElse("–");
  }

  /** Returns the states of a pair from the most gained to the most lost. */
  Block states(Arm a, Arm b) {
    List<List<String>> rows = new ArrayList<>();
    for (StateDifference s : result.states()) {
      if (s.a().equals(a.label()) && s.b().equals(b.label())) {
        rows.add(
            List.of(
                s.name(),
                NumberWords.number(s.meanA()),
                NumberWords.number(s.meanB()),
                NumberWords.signed(s.difference()),
                NumberWords.interval(s.low(), s.high()),
                NumberWords.signed(s.futuresMedian()),
                NumberWords.interval(s.futuresLow(), s.futuresHigh()),
                s.gains()
                    ? "more secure under A"
                    : s.loses()
                        ? "less secure under A"
                        : s.sure() ? "sure at the default constants only" : "not sure"));
      }
    }
    return Block.table(
        OF_STATES.fill("a", a.name(), "b", b.name()),
        List.of(
            "State", "A", "B", "A − B", "95 % interval", "In settings: middle", "10 to 90 %", ""),
        rows);
  }

  /** Returns how three or more scenarios stand among all; nothing for two. */
  public List<Block> ranks(List<DesignRank> ranks) {
    List<List<String>> rows = new ArrayList<>();
    for (DesignRank r : ranks) {
      rows.add(
          List.of(
              title(r.measure(), ""),
              result.name(r.scenario()),
              NumberWords.number(r.mean()),
              NumberWords.fixed(r.meanRank(), 2),
              NumberWords.percent(r.best()),
              NumberWords.percent(r.futuresBest()),
              NumberWords.number(r.regretMedian()),
              NumberWords.number(r.regretHigh()),
              NumberWords.number(r.regretWorst())));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Block.table(
                RANKS.fill("n", result.arms().size(), "years", years()),
                2,
                List.of(
                    "Measure",
                    "Scenario",
                    "Mean",
                    "Rank",
                    "Best",
                    "Best in settings",
                    "Regret: middle",
                    "90 %",
                    "worst"),
                rows));
  }

  /** Returns what is said of the states asked for and of groups at the last horizon. */
  public List<String> chosen(Arm a, Arm b) {
    List<String> words = new ArrayList<>();
    result.chosen(a.label(), b.label()).stream()
        .filter(s -> s.round() == result.lastHorizon())
        .forEach(s -> words.add(s.sentence()));
    words.addAll(
        new Standings(values, a, b, result.lastHorizon())
            .sentences(result.comparedStates().chosen()));
    return words;
  }

  /** Returns the states asked for and groups at all horizons. */
  List<Block> chosenTable(Arm a, Arm b) {
    List<List<String>> rows = new ArrayList<>();
    for (StateDifference s : result.chosen(a.label(), b.label())) {
      rows.add(
          List.of(
              s.name(),
              NumberWords.number(s.round() / 4.0),
              NumberWords.number(s.meanA()),
              NumberWords.number(s.meanB()),
              NumberWords.signed(s.difference()),
              NumberWords.interval(s.low(), s.high()),
              NumberWords.signed(s.futuresMedian()),
              NumberWords.interval(s.futuresLow(), s.futuresHigh()),
              Integer.toString(s.n()),
              s.verdict().word()));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Block.table(
                OF_CHOSEN.fill("a", a.name(), "b", b.name()),
                List.of(
                    "State",
                    "Years",
                    "A",
                    "B",
                    "A − B",
                    "95 % interval",
                    "In settings: middle",
                    "10 to 90 %",
                    "n",
                    "A is"),
                rows));
  }

  /** Returns whether verdicts of a pair survive smaller initial constants; nothing if never run. */
  List<Block> robustness(Arm a, Arm b) {
    List<List<String>> rows = new ArrayList<>();
    for (VerdictRobustness r : result.robustness()) {
      if (r.a().equals(a.label()) && r.b().equals(b.label()) && r.structure().isEmpty()) {
        rows.add(
            List.of(
                title(r.measure(), r.structure()),
                r.full().word(),
                r.half().word(),
                r.zero().word(),
                r.holds() ? "holds" : "changes"));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Block.table(
                "Verdicts with the constants of initial postures at full size, at half and at zero",
                List.of("Measure", "Full", "Half", "Zero", "The verdict"),
                rows));
  }

  /** Returns yearly rates of change beside the observed ones. */
  Block rates() {
    boolean observed = result.rates().stream().anyMatch(BaseRate::observed);
    List<String> head = List.of("Rate", "Scenario", "Model", "95 % interval");
    List<List<String>> rows = new ArrayList<>();
    for (BaseRate r : result.rates()) {
      List<String> row = new ArrayList<>();
      row.add(RateSentences.name(r, result));
      row.add(result.name(r.scenario()));
      row.add(NumberWords.percent(r.perYear()));
      row.add(RateSentences.interval(r));
      if (observed) {
        row.add(RateSentences.observed(r));
        row.add(r.source());
        row.add(!r.observed() ? "nothing observed" : r.fits() ? "fits" : r.misfit());
      }
      rows.add(row);
    }
    if (!observed) {
      return Block.table("Rates of change a year in the model", 2, head, rows);
    }
    List<String> whole = new ArrayList<>(head);
    whole.addAll(List.of("Observed", "Source", "Fit"));
    return Block.table(
        "Rates of change a year, as the model has them and as they were observed", whole, rows);
  }

  /** Returns the risks of war. */
  Block risks() {
    return risks(
        RISK.fill("years", years()),
        List.of("What", "Scenario", "Share of runs", "95 % interval", "Runs"));
  }

  /** Returns the risks of war in as many columns as are named. */
  public Block risks(String caption, List<String> head) {
    List<List<String>> rows =
        result.risks().stream()
            .map(
                r ->
                    List.of(
                        title(r.what(), ""),
                        result.name(r.scenario()),
                        NumberWords.percent(r.share()),
                        NumberWords.percent(r.low()) + " to " + NumberWords.percent(r.high()),
                        Integer.toString(r.runs())))
            .map(row -> row.subList(0, head.size()))
            .toList();
    return Block.table(caption, 2, head, rows);
  }

  /** Returns the title of a measure of the system, or of a structure. */
  public String title(String measure, String structure) {
    return (structure.isEmpty() ? ofSystem : ofStructure).getOrDefault(measure, measure);
  }
}
