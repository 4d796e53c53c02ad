package entente.analysis.compare;

import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Yearly rates of change of alignment, counted as the observed ones are: from one year's end to the
 * next, so that a move and its return within a year count for nothing.
 *
 * <p>A bloc change is another bloc, or one instead of none, or none instead of one; a posture
 * change is that or another seat. An exit is a state aligned with a structure's bloc, or seated in
 * it, that is neither a year later. Years after a nuclear end do not count.
 */
final class BaseRates {

  private final Values values;
  private final List<ObservedRate> observed;

  BaseRates(Values values, List<ObservedRate> observed) {
    this.values = values;
    this.observed = observed;
  }

  /** Returns all rates of one arm. */
  List<BaseRate> of(Arm arm) {
    List<BaseRate> out = new ArrayList<>();
    out.add(rate(arm, "bloc_changes", ""));
    out.add(rate(arm, "posture_changes", ""));
    for (String key : arm.structures()) {
      BaseRate exits = rate(arm, "exits", key);
      if (exits.n() > 0) {
        out.add(exits);
      }
    }
    return out;
  }

  private BaseRate rate(Arm arm, String rate, String structure) {
    double[] perRun =
        arm.runs().stream()
            .mapToDouble(run -> perYear(run, rate, run.structures().indexOf(structure) + 1))
            .filter(x -> !Double.isNaN(x))
            .toArray();
    MeanOverRuns mean = MeanOverRuns.of(perRun);
    for (ObservedRate o : observed) {
      if (o.rate().equals(rate) && o.structure().equals(structure)) {
        return new BaseRate(
            arm.label(),
            rate,
            structure,
            mean.mean(),
            mean.low(),
            mean.high(),
            mean.n(),
            o.low(),
            o.high(),
            o.source());
      }
    }
    return new BaseRate(
        arm.label(),
        rate,
        structure,
        mean.mean(),
        mean.low(),
        mean.high(),
        mean.n(),
        Double.NaN,
        Double.NaN,
        "");
  }

  private double perYear(RunResult run, String rate, int code) {
    int events = 0;
    int exposure = 0;
    for (int r = 4; r < run.postures().length && values.alive(run, r); r += 4) {
      for (int i = 0; i < run.states().size(); i++) {
        boolean otherBloc = run.postures()[r][i] != run.postures()[r - 4][i];
        boolean otherSeat = run.seats()[r][i] != run.seats()[r - 4][i];
        boolean in = holds(run, r - 4, i, code);
        if (!rate.equals("exits") || in) {
          exposure++;
          events +=
              switch (rate) {
                case "bloc_changes" -> otherBloc ? 1 : 0;
                case "posture_changes" -> otherBloc || otherSeat ? 1 : 0;
                default -> holds(run, r, i, code) ? 0 : 1;
              };
        }
      }
    }
    return exposure == 0 ? Double.NaN : (double) events / exposure;
  }

  private static boolean holds(RunResult run, int round, int state, int code) {
    return code > 0 && (run.postures()[round][state] == code || run.seats()[round][state] == code);
  }
}
