package entente.model.decisions;

import entente.model.Added;
import java.util.ArrayList;
import java.util.List;

/**
 * One summand of an option's score: those of the model, then one for each added mechanism.
 *
 * @param ordinal its place among all terms
 * @param word the word for it in files and charts
 */
public record Term(int ordinal, String word) {

  /** What the option leaves of threats. */
  public static final Term SECURITY = new Term(0, "security");

  /** Like-minded company. */
  public static final Term AFFINITY = new Term(1, "affinity");

  /** Dependence on the leader. */
  public static final Term LEADER_TIE = new Term(2, "leader_tie");

  /** Autonomy given up; at most 0. */
  public static final Term AUTONOMY = new Term(3, "autonomy");

  /** Obligations towards hostile company; at most 0. */
  public static final Term ENTRAPMENT = new Term(4, "entrapment");

  /** Pressure from the pole that the structure is aimed at; at most 0. */
  public static final Term PRESSURE = new Term(5, "pressure");

  /** Room to deal with several poles. */
  public static final Term HEDGING = new Term(6, "hedging");

  /** Dialogue with those one fears or depends on. */
  public static final Term DIALOGUE = new Term(7, "dialogue");

  /** Upkeep of a seat; at most 0. */
  public static final Term UPKEEP = new Term(8, "upkeep");

  /** Cost of the switch itself; at most 0. */
  public static final Term SWITCHING = new Term(9, "switching");

  /** Constant of the initial posture. */
  public static final Term CONSTANT = new Term(10, "constant");

  /** The terms of the model itself, in order. */
  static final List<Term> BUILT_IN =
      List.of(
          SECURITY,
          AFFINITY,
          LEADER_TIE,
          AUTONOMY,
          ENTRAPMENT,
          PRESSURE,
          HEDGING,
          DIALOGUE,
          UPKEEP,
          SWITCHING,
          CONSTANT);

  /** The added mechanisms; theirs are the terms after the model's own, in the same order. */
  static final List<AddedMechanism> ADDED =
      Added.of(AddedMechanism.class, AddedMechanism::key, taken());

  private static final List<Term> ALL = all();

  /** How many terms there are. */
  public static final int COUNT = ALL.size();

  /** Returns all terms, each at its place. */
  public static List<Term> values() {
    return ALL;
  }

  private static List<Term> all() {
    List<Term> all = new ArrayList<>(BUILT_IN);
    ADDED.forEach(mechanism -> all.add(new Term(all.size(), mechanism.key())));
    return List.copyOf(all);
  }

  // Words that stand beside those of terms in tables and answers.
  private static List<String> taken() {
    List<String> taken =
        new ArrayList<>(List.of(Tipping.NOISE, Tipping.NEWLY_OPENED, Tipping.GIVEN));
    BUILT_IN.forEach(term -> taken.add(term.word()));
    return taken;
  }
}
