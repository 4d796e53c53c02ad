package entente.analysis.compare;

import entente.experiment.run.RunResult;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Yearly rates in general terms, which every world has, so that a world without observations of its
 * own can be held against those of another.
 *
 * <ul>
 *   <li>{@code joins}, {@code leaves}: by how many members, observers and partners a structure that
 *       states may join has grown or shrunk from one year's end to the next, a state and structure
 *   <li>{@code bloc_changes}: as {@link BaseRates} counts them, a state
 *   <li>{@code new_wars}: direct wars begun, a pair of states
 * </ul>
 *
 * <p>Years after a nuclear end do not count.
 */
public final class GeneralRates {

  private final Values values;
  private final List<ObservedRate> observed;

  /** Makes the rates that stand beside what was observed elsewhere. */
  public GeneralRates(Values values, List<ObservedRate> observed) {
    this.values = values;
    this.observed = List.copyOf(observed);
  }

  /** Events of a run, and how many units could have had one. */
  private record Count(double events, double exposure) {}

  /** Returns all rates of all arms, rate by rate. */
  public List<GeneralRate> of(List<Arm> arms) {
    List<GeneralRate> rates = new ArrayList<>();
    for (ObservedRate each : observed) {
      for (Arm arm : arms) {
        rates.add(rate(arm, each));
      }
    }
    return rates;
  }

  private GeneralRate rate(Arm arm, ObservedRate elsewhere) {
    Function<RunResult, Count> counter =
        switch (elsewhere.rate()) {
          case "joins" -> run -> moves(arm, run, 1);
          case "leaves" -> run -> moves(arm, run, -1);
          case "bloc_changes" -> this::blocChanges;
          case "new_wars" -> this::wars;
          default -> throw new IllegalArgumentException("no rate is called " + elsewhere.rate());
        };
    List<Count> counts =
        arm.runs().stream().map(counter).filter(count -> count.exposure() > 0).toList();
    MeanOverRuns mean =
        MeanOverRuns.of(counts.stream().mapToDouble(c -> c.events() / c.exposure()).toArray());
    BaseRate rate =
        new BaseRate(
            arm.label(),
            elsewhere.rate(),
            "",
            mean.mean(),
            mean.low(),
            mean.high(),
            mean.n(),
            elsewhere.low(),
            elsewhere.high(),
            elsewhere.source());
    return new GeneralRate(rate, counts.stream().mapToDouble(Count::exposure).sum());
  }

  private Count moves(Arm arm, RunResult run, int sign) {
    double events = 0;
    double exposure = 0;
    for (StructureTerms terms : arm.scenario().structures()) {
      if (terms.commitment() == Commitment.STANDING) {
        continue;
      }
      for (int r = 4; values.alive(run, r); r += 4) {
        double before = values.structure(run, terms.key(), "members", r - 4);
        double change = sign * (values.structure(run, terms.key(), "members", r) - before);
        if (!Double.isNaN(change)) {
          events += Math.max(0, change);
          exposure += run.states().size();
        }
      }
    }
    return new Count(events, exposure);
  }

  private Count blocChanges(RunResult run) {
    double events = 0;
    double exposure = 0;
    for (int r = 4; r < run.postures().length && values.alive(run, r); r += 4) {
      for (int i = 0; i < run.states().size(); i++) {
        events += run.postures()[r][i] == run.postures()[r - 4][i] ? 0 : 1;
        exposure++;
      }
    }
    return new Count(events, exposure);
  }

  private Count wars(RunResult run) {
    int last = 0;
    while (values.alive(run, last + 4)) {
      last += 4;
    }
    double begun = values.system(run, "wars", last);
    double states = run.states().size();
    double pairs = states * (states - 1) / 2;
    return Double.isNaN(begun) ? new Count(0, 0) : new Count(begun, pairs * last / 4);
  }
}
