package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import entente.model.decisions.Switch;
import entente.model.portfolio.PortfolioStep;
import entente.model.states.World;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Everything that a run does, in words that do not depend on the order of states or structures: a
 * line for each number, numbers by their bits.
 */
public final class Trace {

  private final Map<String, String> lines = new TreeMap<>();
  private final Simulation simulation;
  private final UnaryOperator<String> rename;

  private Trace(Simulation simulation, UnaryOperator<String> rename) {
    this.simulation = simulation;
    this.rename = rename;
  }

  /** Returns the trace of a whole run. */
  public static Trace of(Scenario scenario, long seed) {
    return of(new Simulation(scenario, seed), key -> key, () -> {});
  }

  /**
   * Returns the trace of a run.
   *
   * @param rename what each state is called in the trace
   * @param beforeRound what is done before each round
   */
  public static Trace of(
      Simulation simulation, UnaryOperator<String> rename, Runnable beforeRound) {
    Trace trace = new Trace(simulation, rename);
    trace.add(simulation.snapshot());
    while (!simulation.ended()) {
      beforeRound.run();
      trace.add(simulation.next());
    }
    simulation.switches().forEach(trace::add);
    simulation.steps().forEach(trace::add);
    for (Happening h : simulation.chronicle()) {
      String who = trace.state(h.actor()) + " " + trace.state(h.target());
      String what = " " + h.kind() + " " + trace.structure(h.structure()) + " " + h.vector() + " ";
      trace.put(h.round(), "chronicle " + who + what + h.outcome(), "");
    }
    return trace;
  }

  /** Returns the simulation that was traced. */
  public Simulation simulation() {
    return simulation;
  }

  /** Checks that two traces are the same to the bit. */
  public void assertSame(Trace other) {
    assertSame(other, line -> true);
  }

  /** Checks that two traces are the same to the bit in the lines that a predicate picks. */
  public void assertSame(Trace other, Predicate<String> which) {
    assertEquals("", firstDifference(other, which));
  }

  /** Checks that two traces are not the same. */
  public void assertDiffers(Trace other) {
    if (firstDifference(other, line -> true).isEmpty()) {
      fail("expected a difference");
    }
  }

  /** Picks the lines of rounds before one. */
  public static Predicate<String> before(int round) {
    return line -> Integer.parseInt(line.substring(0, 4)) < round;
  }

  /** Picks the lines that do not mention a word. */
  public static Predicate<String> without(String word) {
    return line -> !Arrays.asList(line.split(" ")).contains(word);
  }

  private String firstDifference(Trace other, Predicate<String> which) {
    Map<String, String> mine = new TreeMap<>(lines);
    Map<String, String> theirs = new TreeMap<>(other.lines);
    mine.keySet().removeIf(which.negate());
    theirs.keySet().removeIf(which.negate());
    for (Map.Entry<String, String> line : mine.entrySet()) {
      String there = theirs.remove(line.getKey());
      if (!line.getValue().equals(there)) {
        return line.getKey() + ": " + line.getValue() + " against " + there;
      }
    }
    return theirs.isEmpty() ? "" : "only there: " + theirs.keySet().iterator().next();
  }

  private void add(Snapshot s) {
    World world = s.world();
    int n = s.size();
    for (int i = 0; i < n; i++) {
      String of = state(i) + " ";
      put(s, of + "capability", s.capability()[i]);
      for (int a = 0; a < world.axes(); a++) {
        put(s, of + "position" + a, s.position()[i * world.axes() + a]);
      }
      put(s.round(), of + "bloc", structure(s.bloc()[i]));
      put(s.round(), of + "seat", structure(s.seat()[i]));
      put(s, of + "evenness", s.evenness()[i]);
      put(s, of + "democracy", s.democracy()[i]);
      put(s, of + "security", s.security()[i]);
      put(s, of + "stay", s.stay()[i]);
      put(s, of + "free", s.stayWithoutCost()[i]);
      put(s.round(), of + "strict", "" + s.strictBestReply()[i]);
      put(s, of + "open", s.openOptions()[i]);
      for (int j = 0; j < n; j++) {
        put(s, of + "fears " + state(j), s.fear()[j * n + i]);
      }
    }
    s.structures().forEach(structure -> add(s, structure));
    for (Snapshot.OfPair pair : s.pairs()) {
      boolean ordered = state(pair.a()).compareTo(state(pair.b())) < 0;
      String a = state(ordered ? pair.a() : pair.b());
      String b = state(ordered ? pair.b() : pair.a());
      put(s, "pair " + a + " " + b, pair.rung() + (pair.latent() ? 0.5 : 0));
      put(s, "hazard " + a + " " + b, pair.warHazard());
    }
    for (int v = 0; v < s.hybridLoad().length; v++) {
      put(s, "load" + v, s.hybridLoad()[v]);
    }
    put(s, "realised", s.realisedSecurity());
    put(s, "arms_control", s.armsControl());
    put(s, "norms", s.norms());
    put(s, "wars", s.newWars());
    put(s.round(), "end", s.poleWar() + " " + s.nuclear());
  }

  private void add(Snapshot s, Snapshot.OfStructure k) {
    String of = k.key() + " ";
    double[] numbers = {
      k.depth(), k.obligations(), k.effectiveness(), k.cases(), k.won(), k.politicisation()
    };
    double[] more = {k.credibility(), k.dominance(), k.spread(), k.focus(), k.dialogue()};
    for (int i = 0; i < numbers.length; i++) {
      put(s, of + "number" + i, numbers[i]);
    }
    for (int i = 0; i < more.length; i++) {
      put(s, of + "more" + i, more[i]);
    }
    put(s.round(), of + "target", state(k.target()));
    for (int i = 0; i < s.size(); i++) {
      put(s, of + "weight " + state(i), k.weight()[i]);
      put(s.round(), of + "status " + state(i), k.status()[i].word());
      put(s.round(), of + "asked " + state(i), "" + k.asked()[i]);
    }
  }

  private void add(PortfolioStep s) {
    String what = bits(s.terms()) + bits(s.cost(), s.want()) + s.kind() + s.cause();
    put(s.round(), "step " + state(s.state()) + " " + structure(s.structure()), what);
  }

  private void add(Switch s) {
    String what =
        String.join(
            " ",
            structure(s.oldBloc()),
            structure(s.oldSeat()),
            structure(s.newBloc()),
            structure(s.newSeat()),
            bits(s.oldTerms()),
            bits(s.newTerms()),
            bits(s.oldNoise(), s.newNoise()),
            s.tipped(),
            "" + s.admitted());
    put(s.round(), "switch " + state(s.state()), what);
  }

  private String state(int index) {
    return index < 0 ? "nobody" : rename.apply(simulation.snapshot().world().state(index).key());
  }

  private String structure(int index) {
    return index < 0 ? "none" : simulation.snapshot().structures().get(index).key();
  }

  private static String bits(double... numbers) {
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      text.append(Double.toHexString(number)).append(',');
    }
    return text.toString();
  }

  private void put(Snapshot s, String what, double number) {
    put(s.round(), what, bits(number));
  }

  private void put(int round, String what, String value) {
    lines.put("0000".substring(Integer.toString(round).length()) + round + " " + what, value);
  }
}
