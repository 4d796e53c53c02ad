package entente.analysis.hindcast;

import entente.analysis.explain.ClosedSentences;
import entente.analysis.explain.StepSentences;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Standing;
import entente.analysis.hindcast.observed.Way;
import entente.analysis.hindcast.score.ChanceCard;
import entente.experiment.run.Replicates;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.portfolio.Bar;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepTerm;
import entente.model.states.World;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why the model of portfolios told a unit wrong, from the ledger of steps: what tipped the steps
 * its runs took, what barred them at year's ends, and what the way was worth, term by term.
 */
public final class StepMisses {

  private static final double EVEN = 0.5;
  private static final int TOLD = 2;

  /** What bars in less of the years is no reason. */
  private static final double OFTEN = 0.1;

  private static final Template TOOK =
      Template.of("In {runs} runs it took the step {times} times{causes}.");
  private static final Template MOSTLY = Template.of(", {causes}");
  private static final Template TIMES = Template.of("{count} {cause}");
  private static final Template ONCE =
      Template.of("In {runs} runs it took the step once, {cause}.");
  private static final Template NEVER = Template.of("In {runs} runs it never took the step.");
  private static final Template BARRED =
      Template.of("In {share} of the years it could not: {bar}.");
  private static final Template WORTH_ENTERING =
      Template.of("When it could, belonging was worth {value} and entering cost {cost}: {terms}.");
  private static final Template WORTH_STAYING =
      Template.of("Belonging was worth {value}, and it leaves below {cost}: {terms}.");
  private static final Template TERM = Template.of("{count} for {noun}");
  private static final String NEVER_SO =
      "At no year's end was it its own to take: it had asked already, or stood elsewhere.";

  private StepMisses() {}

  /**
   * A unit told wrong.
   *
   * @param unit the unit
   * @param chance the chance that the model gave
   * @param why why, in words
   */
  public record Miss(AtRisk unit, double chance, String why) {}

  /**
   * Returns the units with an even chance or more that stayed, and those with less that moved, each
   * with its explanation.
   *
   * @param world the world that is run
   * @param sets sets of parameters; each has one run
   * @param seed seed of the runs
   */
  public static List<Miss> of(
      ChanceCard card, ScenarioTemplate world, List<List<Setting>> sets, long seed) {
    Map<Integer, Tally> tallies = new LinkedHashMap<>();
    double[] chances = card.tellings().get(0).chances();
    for (int u = 0; u < chances.length; u++) {
      if (chances[u] >= EVEN != card.units().get(u).moved()) {
        tallies.put(u, new Tally(card.units().get(u)));
      }
    }
    for (int set = 0; set < sets.size(); set++) {
      Scenario scenario = world.with(sets.get(set));
      World built = World.of(scenario.states(), scenario.pairs());
      look(new Simulation(scenario, built, Replicates.seed(seed, set)), built, card, tallies);
    }
    List<Miss> misses = new ArrayList<>();
    tallies.forEach(
        (u, tally) ->
            misses.add(new Miss(card.units().get(u), chances[u], tally.words(sets.size()))));
    return misses;
  }

  private static void look(
      Simulation run, World world, ChanceCard card, Map<Integer, Tally> tallies) {
    Period period = card.targets().period();
    int start = (int) run.scenario().start();
    for (int year = start; year < period.end(); year++) {
      if (year >= period.start()) {
        for (Tally tally : tallies.values()) {
          tally.see(run, world);
        }
      }
      for (int quarter = 0; quarter < Scenario.ROUNDS_A_YEAR; quarter++) {
        run.pass();
      }
    }
    int from = (period.start() - start) * Scenario.ROUNDS_A_YEAR;
    List<String> keys =
        run.snapshot().structures().stream().map(structure -> structure.key()).toList();
    for (PortfolioStep step : run.steps()) {
      for (Tally tally : tallies.values()) {
        boolean own = step.state() == world.index(tally.unit.state()) && step.round() > from;
        if (own && tally.structures().contains(keys.get(step.structure()))) {
          tally.take(step);
        }
      }
    }
  }

  /** What was seen of one unit. */
  private static final class Tally {

    private final AtRisk unit;
    private final Map<String, Integer> causes = new TreeMap<>();
    private final Map<String, Integer> bars = new TreeMap<>();
    private final double[] terms = new double[StepTerm.COUNT];
    private double cost;
    private int open;
    private int barred;

    Tally(AtRisk unit) {
      this.unit = unit;
    }

    // Who goes to none goes by leaving what it holds.
    private boolean away() {
      return unit.way().leaves() || unit.way() == Way.HEDGE;
    }

    List<String> structures() {
      List<String> all =
          switch (unit.way() == Way.HEDGE ? unit.from() : unit.way().stance()) {
            case WEST -> Standing.WESTERN;
            case EAST -> Standing.EASTERN;
            default -> List.of(Standing.SEATS);
          };
      // What stands beside the first takes nobody in.
      return away() ? all : all.subList(0, 1);
    }

    void see(Simulation run, World world) {
      int state = world.index(unit.state());
      for (String structure : structures()) {
        for (Prospect prospect : run.prospects(state, structure)) {
          if (away() ? prospect.kind().isAway() : prospect.kind().isEntry()) {
            count(prospect);
          }
        }
      }
    }

    private void count(Prospect prospect) {
      if (prospect.bar() != Bar.NONE) {
        barred++;
        bars.merge(ClosedSentences.of(prospect.bar()), 1, Integer::sum);
        return;
      }
      open++;
      cost += prospect.cost();
      for (int t = 0; t < terms.length; t++) {
        terms[t] += prospect.terms()[t];
      }
    }

    void take(PortfolioStep step) {
      if (away() ? step.kind().isAway() : step.kind().isEntry()) {
        causes.merge(StepSentences.cause(step.kind(), step.cause()), 1, Integer::sum);
      }
    }

    String words(int runs) {
      List<String> all = new ArrayList<>(List.of(took(runs)));
      int years = barred + open;
      // That a turn has not come is the pace of all, and tells nothing of one.
      ordered(bars).stream()
          .filter(e -> !e.getKey().equals(ClosedSentences.of(Bar.WAITING)))
          .filter(e -> e.getValue() >= OFTEN * years)
          .limit(1)
          .forEach(
              e -> {
                String share = NumberWords.percent((double) e.getValue() / years);
                all.add(BARRED.fill("share", share, "bar", e.getKey()));
              });
      if (open > 0) {
        double value = IntStream.range(0, terms.length).mapToDouble(t -> terms[t] / open).sum();
        all.add(
            (away() ? WORTH_STAYING : WORTH_ENTERING)
                .fill(
                    "value", NumberWords.fixed(value, 2),
                    "cost", NumberWords.fixed(cost / open, 2),
                    "terms", largest()));
      } else if (barred == 0) {
        all.add(NEVER_SO);
      }
      return String.join(" ", all);
    }

    private String took(int runs) {
      int times = causes.values().stream().mapToInt(Integer::intValue).sum();
      if (times == 0) {
        return NEVER.fill("runs", runs);
      }
      if (times == 1) {
        return ONCE.fill("runs", runs, "cause", causes.keySet().iterator().next());
      }
      String most =
          ordered(causes).stream()
              .limit(TOLD)
              .map(e -> TIMES.fill("count", e.getValue(), "cause", e.getKey()))
              .collect(Collectors.joining(", "));
      return TOOK.fill("runs", runs, "times", times, "causes", MOSTLY.fill("causes", most));
    }

    // The most frequent first, equal ones by their words.
    private static List<Map.Entry<String, Integer>> ordered(Map<String, Integer> counts) {
      return counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .toList();
    }

    private String largest() {
      return IntStream.range(0, terms.length)
          .boxed()
          .sorted(Comparator.comparingDouble(t -> -Math.abs(terms[t])))
          .limit(TOLD)
          .map(
              t ->
                  TERM.fill(
                      "count", NumberWords.fixed(terms[t] / open, 2),
                      "noun", StepSentences.noun(StepTerm.values().get(t))))
          .collect(Collectors.joining(", "));
    }
  }
}
