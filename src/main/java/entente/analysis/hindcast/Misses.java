package entente.analysis.hindcast;

import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ForecastScore;
import entente.experiment.run.Replicates;
import entente.model.decisions.Options;
import entente.model.decisions.Review;
import entente.model.decisions.Term;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Witness;
import entente.model.states.World;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why the model told a unit wrong, from the decision ledger of its runs: what the way there scored,
 * term by term, at the reviews of the period.
 */
public final class Misses {

  private static final double EVEN = 0.5;
  private static final int TOLD = 3;

  private final Scenario scenario;
  private final ForecastScore card;

  /** Explains what a card has wrong. */
  public Misses(Scenario scenario, ForecastScore card) {
    this.scenario = scenario;
    this.card = card;
  }

  /**
   * A unit told wrong.
   *
   * @param unit the unit
   * @param name name of the state
   * @param chance the chance that the model gave
   * @param why why, in words
   */
  public record Miss(Unit unit, String name, double chance, String why) {}

  /**
   * Returns the units told wrong: those with an even chance or more that stayed, and the others.
   */
  private Map<Unit, Double> wrong() {
    Map<Unit, Double> wrong = new LinkedHashMap<>();
    for (int u = 0; u < card.units().size(); u++) {
      double chance = card.model().forecast().chances()[u];
      if (chance >= EVEN != card.units().get(u).moved()) {
        wrong.put(card.units().get(u), chance);
      }
    }
    return wrong;
  }

  /**
   * Returns all misses with their explanation.
   *
   * @param seed seed of the first run
   * @param runs how many runs are looked into
   */
  public List<Miss> explained(long seed, int runs) {
    Map<Unit, Double> wrong = wrong();
    Map<Unit, Tally> tallies = new HashMap<>();
    wrong.keySet().forEach(unit -> tallies.put(unit, new Tally(unit)));
    World world = World.of(scenario.states(), scenario.pairs());
    Period period = card.targets().period();
    int from = (period.start() - (int) scenario.start()) * Scenario.ROUNDS_A_YEAR;
    for (int r = 0; r < runs; r++) {
      Simulation run = new Simulation(scenario, world, Replicates.seed(seed, r));
      Map<Integer, List<Tally>> byState = new HashMap<>();
      tallies.forEach(
          (unit, tally) ->
              byState
                  .computeIfAbsent(world.index(unit.state()), s -> new ArrayList<>())
                  .add(tally));
      run.watch(new Watch(run, byState, from));
      while (!run.ended()) {
        run.pass();
      }
    }
    List<Miss> misses = new ArrayList<>();
    wrong.forEach(
        (unit, chance) -> {
          String name = world.state(world.index(unit.state())).name();
          misses.add(new Miss(unit, name, chance, tallies.get(unit).words(runs)));
        });
    return misses;
  }

  /** Shows the reviews of the period to the tallies of their states. */
  private record Watch(Simulation run, Map<Integer, List<Tally>> byState, int from)
      implements Witness {

    @Override
    public boolean watches(int state, Review now) {
      return byState.containsKey(state) && now.round() > from;
    }

    @Override
    public void sees(Reviewed reviewed) {
      byState.get(reviewed.state()).forEach(tally -> tally.add(run, reviewed));
    }
  }

  /** What the reviews of one state said about one destination. */
  private static final class Tally {

    private final Unit unit;
    private final double[] gap = new double[Term.COUNT];
    private int reviews;
    private int there;
    private int closed;
    private int compared;
    private int refused;
    private int went;

    Tally(Unit unit) {
      this.unit = unit;
    }

    void add(Simulation run, Reviewed reviewed) {
      Review now = reviewed.now();
      Options options = run.options();
      reviews++;
      if (stance(run, options, now.present()) == unit.destination()) {
        there++;
        return;
      }
      int way = -1;
      for (int o = 0; o < now.open().length; o++) {
        if (now.open()[o] && stance(run, options, o) == unit.destination()) {
          way = way < 0 || now.score(o) > now.score(way) ? o : way;
        }
      }
      boolean chosen = stance(run, options, now.chosen()) == unit.destination();
      refused += chosen && !reviewed.admitted() ? 1 : 0;
      went += chosen && reviewed.admitted() ? 1 : 0;
      closed += way < 0 ? 1 : 0;
      if (way >= 0) {
        compared++;
        int against = chosen ? now.present() : now.chosen();
        for (int t = 0; t < gap.length; t++) {
          gap[t] += now.terms()[way][t] - now.terms()[against][t];
        }
      }
    }

    private static Stance stance(Simulation run, Options options, int option) {
      var structures = run.snapshot().structures();
      int bloc = options.bloc(option);
      if (bloc >= 0) {
        String key = structures.get(bloc).key();
        return key.equals("west") ? Stance.WEST : key.equals("east") ? Stance.EAST : Stance.HEDGE;
      }
      int seat = options.seat(option);
      boolean sco = seat >= 0 && structures.get(seat).key().equals("sco");
      return sco ? Stance.DIALOGUE : Stance.HEDGE;
    }

    String words(int runs) {
      if (reviews == 0) {
        return "It did not review in the period in any of " + runs + " runs.";
      }
      StringBuilder out = new StringBuilder();
      out.append(NumberWords.percent((double) there / reviews))
          .append(" of ")
          .append(reviews)
          .append(" reviews in ")
          .append(runs)
          .append(" runs it held the way there already")
          .append(unit.moved() && there > reviews / 2 ? ", most of the time as a partner" : "")
          .append(", in ")
          .append(NumberWords.percent((double) closed / reviews))
          .append(" the way was closed");
      out.append(went > 0 ? "; it took it " + times(went) : "; it never took it");
      out.append(refused > 0 ? " and was refused " + times(refused) : "").append(". ");
      if (compared > 0) {
        double sum = java.util.Arrays.stream(gap).sum() / compared;
        out.append("Where it was open it scored ")
            .append(NumberWords.number(Math.abs(sum)))
            .append(sum < 0 ? " below" : " above")
            .append(" what was chosen or held, on average: for it ")
            .append(terms(1))
            .append("; against it ")
            .append(terms(-1))
            .append(".");
      }
      return "In " + out.toString().strip();
    }

    private static String times(int count) {
      return count == 1 ? "once" : count + " times";
    }

    private String terms(int sign) {
      List<Term> ranked =
          Term.values().stream()
              .filter(t -> sign * gap[t.ordinal()] / compared > 0.005)
              .sorted(Comparator.comparingDouble(t -> -sign * gap[t.ordinal()]))
              .limit(TOLD)
              .toList();
      return ranked.isEmpty()
          ? "nothing much"
          : ranked.stream()
              .map(
                  t ->
                      t.word().replace('_', ' ')
                          + " "
                          + NumberWords.signed(gap[t.ordinal()] / compared))
              .collect(Collectors.joining(", "));
    }
  }
}
