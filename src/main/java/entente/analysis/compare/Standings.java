package entente.analysis.compare;

import entente.experiment.run.RunResult;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where states stand at a horizon under two scenarios, and how much of their difference in security
 * goes with standing elsewhere.
 */
public final class Standings {

  private static final Template STANDS =
      Template.of(
          """
          {state} mostly is {placeA} under {a} ({shareA} of runs), {placeB} under {b} ({shareB}). \
          {apart}""");
  private static final Template APART =
      Template.of(
          """
          In {k} of {n} pairs of runs it stands elsewhere under the one than under the other: its \
          security differs by {there} in these, and by {elsewhere} in all others.""");
  private static final Template ALWAYS =
      Template.of(
          """
          In all {n} pairs of runs it stands elsewhere under the one than under the other.""");
  private static final Template NEVER =
      Template.of(
          """
          In each of {n} pairs of runs it stands in the same place, so that what differs is what \
          others do.""");
  private static final Template BLOC = Template.of("aligned with {structure}");
  private static final Template SEAT = Template.of("seated in {structure}");
  private static final Template BOTH = Template.of("aligned with {bloc} and seated in {seat}");

  private final Values values;
  private final Arm a;
  private final Arm b;
  private final int round;

  /** Looks at two scenarios at a round. */
  public Standings(Values values, Arm a, Arm b, int round) {
    this.values = values;
    this.a = a;
    this.b = b;
    this.round = round;
  }

  /** A place and the share of runs in which a state stands there most. */
  private record Most(String place, double share) {}

  /** Returns a sentence for each state that both have and that is still there in some run. */
  public List<String> sentences(List<String> states) {
    List<String> all = new ArrayList<>();
    for (String state : states) {
      Most atA = most(a, state);
      Most atB = most(b, state);
      if (atA != null && atB != null) {
        all.add(
            STANDS.fill(
                "state",
                a.stateName(state),
                "placeA",
                atA.place,
                "a",
                a.name(),
                "shareA",
                NumberWords.percent(atA.share),
                "placeB",
                atB.place,
                "b",
                b.name(),
                "shareB",
                NumberWords.percent(atB.share),
                "apart",
                apart(state)));
      }
    }
    return all;
  }

  private Most most(Arm arm, String state) {
    Map<String, Integer> count = new LinkedHashMap<>();
    int runs = 0;
    for (RunResult run : arm.runs()) {
      if (stands(run, state)) {
        count.merge(place(arm, run, state), 1, Integer::sum);
        runs++;
      }
    }
    int all = runs;
    return count.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(e -> new Most(e.getKey(), (double) e.getValue() / all))
        .orElse(null);
  }

  private boolean stands(RunResult run, String state) {
    return run.states().contains(state) && values.alive(run, round);
  }

  private String place(Arm arm, RunResult run, String state) {
    int i = run.states().indexOf(state);
    int bloc = run.postures()[round][i];
    int seat = run.seats()[round][i];
    if (bloc == 0 && seat == 0) {
      return run.hedging()[round][i] ? "hedging" : "standing apart";
    }
    String ofBloc = bloc == 0 ? "" : arm.structureName(run.structures().get(bloc - 1));
    String ofSeat = seat == 0 ? "" : arm.structureName(run.structures().get(seat - 1));
    return bloc == 0
        ? SEAT.fill("structure", ofSeat)
        : seat == 0 ? BLOC.fill("structure", ofBloc) : BOTH.fill("bloc", ofBloc, "seat", ofSeat);
  }

  private String apart(String state) {
    double there = 0;
    double elsewhere = 0;
    int k = 0;
    int n = 0;
    for (int r = 0; r < a.runs().size(); r++) {
      RunResult left = a.runs().get(r);
      RunResult right = b.runs().get(r);
      if (stands(left, state) && stands(right, state)) {
        boolean moved = !place(a, left, state).equals(place(b, right, state));
        double d = values.security(left, state, round) - values.security(right, state, round);
        n++;
        k += moved ? 1 : 0;
        there += moved ? d : 0;
        elsewhere += moved ? 0 : d;
      }
    }
    if (k == 0 || k == n) {
      return (k == 0 ? NEVER : ALWAYS).fill("n", n);
    }
    return APART.fill(
        "k",
        k,
        "n",
        n,
        "there",
        NumberWords.signed(there / k),
        "elsewhere",
        NumberWords.signed(elsewhere / (n - k)));
  }
}
