package entente.model.politics;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Mechanisms;
import entente.model.states.Neutrality;
import entente.model.states.World;
import java.util.Arrays;

/**
 * What keeps each state from asking for obligations, and when it is given up.
 *
 * <p>Law binds for good. A policy is given up now and then, and by democracies near a pole that has
 * attacked somebody.
 */
public final class Neutralities {

  /** Democracy above which the attack of a pole can move a government to give a policy up. */
  private static final double OPEN_DEBATE = 0.6;

  /** Distance from the pole at which its attack counts half, km. */
  private static final double HALF_DISTANCE = 1000;

  private final World world;
  private final Governments governments;
  private final Mechanisms mechanisms;
  private final PoliticsParameters parameters;
  private final Chance chance;
  private final Neutrality[] neutrality;
  private final int[] lastAttack;

  /** Sets up what holds in round 0. */
  public Neutralities(
      World world,
      Governments governments,
      Mechanisms mechanisms,
      PoliticsParameters parameters,
      Chance chance) {
    this(
        world,
        governments,
        mechanisms,
        parameters,
        chance,
        new Neutrality[world.size()],
        new int[world.poleCount()]);
    for (int i = 0; i < world.size(); i++) {
      neutrality[i] = world.state(i).neutrality();
    }
    Arrays.fill(lastAttack, Integer.MIN_VALUE / 2);
  }

  private Neutralities(
      World world,
      Governments governments,
      Mechanisms mechanisms,
      PoliticsParameters parameters,
      Chance chance,
      Neutrality[] neutrality,
      int[] lastAttack) {
    this.world = world;
    this.governments = governments;
    this.mechanisms = mechanisms;
    this.parameters = parameters;
    this.chance = chance;
    this.neutrality = neutrality;
    this.lastAttack = lastAttack;
  }

  /** Returns the same as it stands, apart from this, under other rules. */
  public Neutralities copy(
      Governments governments, Mechanisms mechanisms, PoliticsParameters parameters) {
    return new Neutralities(
        world, governments, mechanisms, parameters, chance, neutrality.clone(), lastAttack.clone());
  }

  /** Returns what keeps a state from asking for obligations now. */
  public Neutrality of(int state) {
    return mechanisms.neutrality() == 0 ? Neutrality.NONE : neutrality[state];
  }

  /** Remembers that a state has attacked or fought another; only poles count. */
  public void attacked(int attacker, int round) {
    int pole = world.poleOf(attacker);
    if (pole >= 0) {
      lastAttack[pole] = Math.max(lastAttack[pole], round);
    }
  }

  /** Lets a round pass. */
  public void follow(int round, Chronicler chronicler) {
    for (int i = 0; i < world.size(); i++) {
      if (neutrality[i] == Neutrality.POLICY && Quarter.isDue(chance, world.stream(i), 0, round)) {
        double lifted =
            parameters.policyLifted() + parameters.policyLiftedByAttack() * alarm(i, round);
        if (chance.happens(lifted, Purpose.NEUTRALITY, world.stream(i), 0, round)) {
          neutrality[i] = Neutrality.NONE;
          chronicler.tell("neutrality_lifted", i, -1, -1, "");
        }
      }
    }
  }

  private double alarm(int i, int round) {
    if (governments.democracy()[i] <= OPEN_DEBATE) {
      return 0;
    }
    double most = 0;
    for (int p = 0; p < lastAttack.length; p++) {
      if ((long) round - lastAttack[p] <= parameters.attackRemembered() && world.pole(p) != i) {
        most = Math.max(most, 1 / (1 + world.km(i, world.pole(p)) / HALF_DISTANCE));
      }
    }
    return most;
  }
}
