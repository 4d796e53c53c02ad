package entente.analysis.hindcast;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Way;
import entente.analysis.hindcast.score.ChanceCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a state was told over a period: rightly, or wrongly and in which direction. A way is told if
 * it was given an even chance or more.
 *
 * @param state key of the state
 * @param verdict right or wrong
 * @param told the way it was told to go, the likeliest; null if it was told to stay
 * @param chance the chance of that way; of the way it went, or the likeliest, if told to stay
 * @param went the way it went; null if it stayed
 */
public record ToldState(String state, Verdict verdict, Way told, double chance, Way went) {

  private static final double EVEN = 0.5;

  /** What came of what was told, the wrong first. */
  public enum Verdict {
    /** Told to move, and it stayed. */
    STAYED_UNTOLD,
    /** Told to stay, and it moved. */
    MOVED_UNTOLD,
    /** Told to move one way, and it went another. */
    ELSEWHERE,
    /** Moved as it was told to. */
    MOVED_AS_TOLD,
    /** Stayed as it was told to. */
    STAYED_AS_TOLD;

    /** Returns whether the state was told wrong. */
    public boolean wrong() {
      return ordinal() <= ELSEWHERE.ordinal();
    }
  }

  /**
   * A way that a state could go, the chance it was given, and whether it went.
   *
   * @param state key of the state
   * @param way the way
   * @param chance its chance, 0 to 1
   * @param moved whether it went
   */
  public record Told(String state, Way way, double chance, boolean moved) {}

  /** Returns the states of a card, in the order of its states. */
  public static List<ToldState> of(ChanceCard card) {
    double[] chances = card.tellings().get(0).chances();
    List<Told> ways = new ArrayList<>();
    for (int u = 0; u < chances.length; u++) {
      AtRisk unit = card.units().get(u);
      ways.add(new Told(unit.state(), unit.way(), chances[u], unit.moved()));
    }
    return of(ways);
  }

  /**
   * Returns one for each state, in the order in which they come first.
   *
   * @param ways all ways, those to a destination before those that only lead out of something
   */
  public static List<ToldState> of(List<Told> ways) {
    Map<String, List<Told>> states = new LinkedHashMap<>();
    ways.forEach(w -> states.computeIfAbsent(w.state(), s -> new ArrayList<>()).add(w));
    return states.values().stream().map(ToldState::one).toList();
  }

  private static ToldState one(List<Told> ways) {
    Told likeliest = ways.get(0);
    Told went = null;
    for (Told way : ways) {
      likeliest = way.chance() > likeliest.chance() ? way : likeliest;
      // Who moved as told in one way and not in another counts as told.
      boolean first = went == null || went.chance() < EVEN && way.chance() >= EVEN;
      went = way.moved() && first ? way : went;
    }
    String state = likeliest.state();
    boolean told = likeliest.chance() >= EVEN;
    if (went != null && went.chance() >= EVEN) {
      return new ToldState(state, Verdict.MOVED_AS_TOLD, went.way(), went.chance(), went.way());
    }
    if (went != null) {
      return told
          ? new ToldState(state, Verdict.ELSEWHERE, likeliest.way(), likeliest.chance(), went.way())
          : new ToldState(state, Verdict.MOVED_UNTOLD, null, went.chance(), went.way());
    }
    return new ToldState(
        state,
        told ? Verdict.STAYED_UNTOLD : Verdict.STAYED_AS_TOLD,
        told ? likeliest.way() : null,
        likeliest.chance(),
        null);
  }
}
