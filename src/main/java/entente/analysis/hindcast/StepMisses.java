package entente.analysis.hindcast;

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
  private static final int TOLD = 3;

  private static final Template TOOK = Template.of("In {runs} runs it stepped so {times} times");
  private static final Template TIPPED = Template.of("{took}, tipped by {causes}");
  private static final Template BARRED = Template.of("{share} of the years it was barred: {bars}");
  private static final Template WORTH =
      Template.of("where it was open it was worth {value} against {cost}: {terms}");
  private static final Template COUNTED = Template.of("{word} {count}");
  private static final String NEVER_SO =
      "at no year's end had it a step of its own to take: it had asked, or stood elsewhere";

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
        bars.merge(prospect.bar().word(), 1, Integer::sum);
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
        causes.merge(step.cause(), 1, Integer::sum);
      }
    }

    String words(int runs) {
      int times = causes.values().stream().mapToInt(Integer::intValue).sum();
      String took = TOOK.fill("runs", runs, "times", times);
      String first = times == 0 ? took : TIPPED.fill("took", took, "causes", counted(causes));
      List<String> all = new ArrayList<>(List.of(first));
      if (barred > 0) {
        String share = NumberWords.percent((double) barred / (barred + open));
        all.add(BARRED.fill("share", share, "bars", counted(bars)));
      }
      if (open > 0) {
        double value = IntStream.range(0, terms.length).mapToDouble(t -> terms[t] / open).sum();
        all.add(
            WORTH.fill(
                "value", NumberWords.number(value),
                "cost", NumberWords.number(cost / open),
                "terms", largest()));
      } else if (barred == 0) {
        all.add(NEVER_SO);
      }
      return String.join("; ", all) + ".";
    }

    private static String counted(Map<String, Integer> counts) {
      return counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(TOLD)
          .map(e -> COUNTED.fill("word", e.getKey(), "count", e.getValue()))
          .collect(Collectors.joining(", "));
    }

    private String largest() {
      return IntStream.range(0, terms.length)
          .boxed()
          .sorted(Comparator.comparingDouble(t -> -Math.abs(terms[t])))
          .limit(TOLD + 1)
          .map(
              t ->
                  COUNTED.fill(
                      "word", StepTerm.values().get(t).word(),
                      "count", NumberWords.number(terms[t] / open)))
          .collect(Collectors.joining(", "));
    }
  }
}
