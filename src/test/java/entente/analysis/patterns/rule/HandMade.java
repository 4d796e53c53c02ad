package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.OpenContest;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.record.YearEnd;
import entente.model.dynamics.Happening;
import entente.model.states.Neutrality;
import entente.model.states.PairFacts;
import entente.model.states.PairRecord;
import entente.model.states.StateFacts;
import entente.model.states.World;
import entente.model.structures.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run made by hand: a pole HUB that founds all structures, and states A, B, C, D, which border on
 * each other in a row.
 *
 * <p>Ranks of a structure stand in one word a year, a letter a state: M member, S suspended, O
 * observer, P partner, a point for none.
 */
final class HandMade {

  static final int HUB = 0;
  static final int A = 1;
  static final int B = 2;
  static final int C = 3;
  static final int D = 4;
  private static final List<String> STATES = List.of("HUB", "A", "B", "C", "D");

  private final Map<StructureRole, String[]> ranks = new EnumMap<>(StructureRole.class);
  private final List<Happening> chronicle = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final byte[] rungs = new byte[STATES.size() * STATES.size()];
  private int years = 1;
  private int target = D;
  private String[] asked;
  private double[][] positions;
  private double[][] ties;
  private double[] democracy;
  private boolean[] neutral;
  private List<OpenContest> contests;

  /** Gives a structure, with the ranks at the end of each year from round 0 on. */
  HandMade ranks(StructureRole role, String... words) {
    ranks.put(role, words);
    years = words.length - 1;
    return this;
  }

  /** Gives a run of so many years. */
  HandMade years(int count) {
    years = count;
    return this;
  }

  /** Says at the end of which years each state has asked, with x for has. */
  HandMade asked(String... words) {
    asked = words;
    return this;
  }

  /** Says what happened to states. */
  HandMade tells(int round, String kind, int actor, int target, String outcome) {
    chronicle.add(new Happening(round, kind, actor, target, -1, -1, outcome));
    return this;
  }

  /** Says that a state was admitted from outside to the first structure. */
  HandMade admits(int round, int state) {
    chronicle.add(new Happening(round, "admission", state, -1, 0, -1, ""));
    return this;
  }

  /** Gives a pair a rung in round 0. */
  HandMade rung(int a, int b, int rung) {
    rungs[a * STATES.size() + b] = (byte) rung;
    return this;
  }

  /** Gives the words for what tipped moves. */
  HandMade reasons(String... words) {
    reasons.addAll(List.of(words));
    return this;
  }

  /** Gives democracy, the same in all years. */
  HandMade democracy(double... values) {
    democracy = values;
    return this;
  }

  /** Makes a state neutral. */
  HandMade neutral(int state) {
    neutral = new boolean[STATES.size()];
    neutral[state] = true;
    return this;
  }

  /** Gives an open contest. */
  HandMade contest(int a, int b, boolean byForce) {
    contests = List.of(new OpenContest(a, b, byForce));
    return this;
  }

  /** Gives positions, a row a year. */
  HandMade positions(double[]... rows) {
    positions = rows;
    return this;
  }

  /** Gives ties with the pole, a row a year; all structures are aimed at it then. */
  HandMade ties(double[]... rows) {
    ties = rows;
    target = HUB;
    return this;
  }

  /** Aims all structures at a state. */
  HandMade target(int state) {
    target = state;
    return this;
  }

  /** Returns the run. */
  RunRecord run() {
    Map<StructureRole, int[]> roles = new EnumMap<>(StructureRole.class);
    List<RunRecord.OfStructure> structures = new ArrayList<>();
    List<String[]> words = new ArrayList<>();
    ranks.forEach(
        (role, rows) -> {
          roles.put(role, new int[] {words.size()});
          words.add(rows);
          boolean[] founded = new boolean[STATES.size()];
          founded[HUB] = true;
          structures.add(new RunRecord.OfStructure(founded, target));
        });
    List<YearEnd> ends = new ArrayList<>();
    for (int year = 0; year <= years; year++) {
      ends.add(end(year, words));
    }
    double[] capability = {0.6, 0.1, 0.1, 0.1, 0.1};
    return new RunRecord(
        2000, 4 * years, world(), structures, roles, capability, rungs, ends, chronicle, reasons);
  }

  private YearEnd end(int year, List<String[]> words) {
    Status[][] status = words.stream().map(rows -> status(rows[year])).toArray(Status[][]::new);
    boolean[][] asking = asked == null ? null : new boolean[words.size()][];
    if (asking != null) {
      Arrays.setAll(asking, k -> marks(asked[year]));
    }
    double[] position = positions == null ? new double[STATES.size()] : positions[year];
    double[] tie = ties == null ? null : ties[year];
    double[] dependence = tie == null ? new double[STATES.size()] : tie;
    return new YearEnd(
        status, asking, position, dependence, tie, tie, democracy, neutral, contests);
  }

  private static Status[] status(String word) {
    return word.chars()
        .mapToObj(
            letter ->
                switch (letter) {
                  case 'M' -> Status.MEMBER;
                  case 'S' -> Status.SUSPENDED;
                  case 'O' -> Status.OBSERVER;
                  case 'P' -> Status.PARTNER;
                  default -> Status.NONE;
                })
        .toArray(Status[]::new);
  }

  private static boolean[] marks(String word) {
    boolean[] marks = new boolean[word.length()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = word.charAt(i) == 'x';
    }
    return marks;
  }

  private static World world() {
    List<StateFacts> states = new ArrayList<>();
    List<PairFacts> pairs = new ArrayList<>();
    Map<String, Long> streams = new HashMap<>();
    for (int i = 0; i < STATES.size(); i++) {
      String key = STATES.get(i);
      streams.put(key, (long) i);
      states.add(
          new StateFacts(
              key,
              key,
              i < C ? "West" : "East",
              1,
              new TreeMap<>(),
              0,
              10 * i,
              List.of(0.0),
              0,
              i == HUB || i == A,
              i == HUB,
              List.of(0.0, 0.0, 0.0, 0.0, 0.0),
              Map.of(),
              0.5,
              Neutrality.NONE));
      if (i > 0) {
        pairs.add(
            new PairFacts(
                STATES.get(i - 1),
                key,
                true,
                0,
                0,
                0,
                0,
                0,
                false,
                0,
                Double.NaN,
                Double.NaN,
                PairRecord.NONE));
      }
    }
    return World.of(states, pairs, streams);
  }
}
