package entente.model.portfolio;

import entente.model.politics.Quarter;
import entente.model.states.World;
import entente.model.structures.Structure;
import entente.model.structures.StructureTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who has asked for what, is invited, has joined, left or been let down, by round. */
public final class Accession {

  /** A round that never came. */
  public static final int NEVER = Integer.MIN_VALUE / 2;

  private static final int LONG_AGO = -80;

  private final int[][] asked;
  private final int[][] invited;
  private final int[][] joined;
  private final int[][] left;
  private final int[][] broken;
  private int round;

  /** Sets up what holds in round 0. */
  public Accession(World world, List<Structure> structures, double start) {
    int n = world.size();
    asked = all(structures.size(), n, NEVER);
    invited = all(structures.size(), n, NEVER);
    joined = all(structures.size(), n, LONG_AGO);
    left = all(structures.size(), n, NEVER);
    broken = all(structures.size(), n, NEVER);
    for (Structure structure : structures) {
      StructureTerms terms = structure.terms();
      rounds(world, terms.asked(), start, asked[structure.index()]);
      rounds(world, terms.since(), start, joined[structure.index()]);
    }
  }

  private Accession(Accession other) {
    asked = copy(other.asked);
    invited = copy(other.invited);
    joined = copy(other.joined);
    left = copy(other.left);
    broken = copy(other.broken);
    round = other.round;
  }

  /** Returns the same as it stands, apart from this. */
  public Accession copy() {
    return new Accession(this);
  }

  private static int[][] copy(int[][] of) {
    return Arrays.stream(of).map(int[]::clone).toArray(int[][]::new);
  }

  private static int[][] all(int structures, int states, int value) {
    int[][] all = new int[structures][states];
    for (int[] row : all) {
      Arrays.fill(row, value);
    }
    return all;
  }

  private static void rounds(World world, Map<String, Double> years, double start, int[] into) {
    years.forEach(
        (key, year) ->
            into[world.index(key)] = (int) Math.rint(Quarter.ROUNDS_A_YEAR * (year - start)));
  }

  /** Returns whether a state has asked and is not in yet. */
  public boolean hasAsked(int structure, int state) {
    return asked[structure][state] != NEVER;
  }

  /** Returns whether a state is invited and not in yet. */
  public boolean isInvited(int structure, int state) {
    return invited[structure][state] != NEVER;
  }

  /** Returns how many rounds ago a state asked. */
  public int sinceAsked(int structure, int state, int round) {
    return round - asked[structure][state];
  }

  /** Returns how many rounds ago a state was invited. */
  public int sinceInvited(int structure, int state, int round) {
    return round - invited[structure][state];
  }

  /** Returns how many rounds ago a state joined. */
  public int sinceJoined(int structure, int state, int round) {
    return round - joined[structure][state];
  }

  /** Returns how many rounds ago a state left; a very large number if it never was in. */
  public int sinceLeft(int structure, int state, int round) {
    return round - left[structure][state];
  }

  /** Returns how many rounds ago armed help did not come to a state. */
  int sinceBroken(int structure, int state, int now) {
    return now - broken[structure][state];
  }

  /** Returns the round that is under way. */
  int round() {
    return round;
  }

  /** Notes that a round begins. */
  public void begin(int begins) {
    round = begins;
  }

  /** Notes that armed help did not come to a state. */
  public void breakPromise(int structure, int state, int now) {
    broken[structure][state] = now;
  }

  /** Notes that a state asks. */
  public void ask(int structure, int state, int round) {
    asked[structure][state] = round;
  }

  /** Notes that a state takes back what it asked, and that no invitation stands. */
  public void withdraw(int structure, int state) {
    asked[structure][state] = NEVER;
    invited[structure][state] = NEVER;
  }

  /** Notes that a state is invited. */
  public void invite(int structure, int state, int round) {
    invited[structure][state] = round;
  }

  /** Notes that a state joins. */
  public void join(int structure, int state, int round) {
    withdraw(structure, state);
    joined[structure][state] = round;
  }

  /** Notes that a state leaves. */
  public void leave(int structure, int state, int round) {
    withdraw(structure, state);
    left[structure][state] = round;
  }
}
