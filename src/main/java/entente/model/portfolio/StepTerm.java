package entente.model.portfolio;

import entente.model.Added;
import entente.model.decisions.AddedMechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One summand of what belonging to a structure is worth to a state: one of the model's own, or that
 * of an added mechanism.
 */
public final class StepTerm {

  private static final List<StepTerm> OWN = new ArrayList<>();

  /** Security gained. */
  public static final StepTerm SAFETY = own("safety", false);

  /** Like-minded company, with a direction where the structure is aimed. */
  public static final StepTerm COMPANY = own("company", false);

  /** Nearness to a member. */
  public static final StepTerm NEARNESS = own("nearness", false);

  /** Likeness of regimes. */
  public static final StepTerm REGIME = own("regime", false);

  /** Dependence on the leaders. */
  public static final StepTerm TIE = own("tie", false);

  /** Dialogue with those one has to live with. */
  public static final StepTerm DIALOGUE = own("dialogue", false);

  /** Goods beyond security that only members have. */
  public static final StepTerm GOODS = own("goods", false);

  /** A say in what is decided there. */
  public static final StepTerm VOICE = own("voice", false);

  /** Being prepared by a kindred structure. */
  public static final StepTerm KINSHIP = own("kinship", false);

  /** Fear of the target. */
  public static final StepTerm OPPOSITION = own("opposition", false);

  /** Autonomy given up; at most 0. */
  public static final StepTerm AUTONOMY = own("autonomy", true);

  /** Armed help that did not come; at most 0. */
  public static final StepTerm PROMISE = own("promise", true);

  /** Memberships at odds with it; at most 0. */
  public static final StepTerm CAMPS = own("camps", true);

  /** What founders and leaders hold or contest of the state's; at most 0. */
  public static final StepTerm OCCUPATION = own("occupation", true);

  /** Dependence on the target; at most 0. */
  public static final StepTerm PRESSURE = own("pressure", true);

  /** What the target offers to who keeps out; at most 0. */
  public static final StepTerm WEDGING = own("wedging", true);

  /** What a leader offers to who keeps out of a structure that is aimed at it. */
  public static final StepTerm COUNTER_OFFER = own("counter_offer", false);

  /** The added mechanisms; theirs are the terms after the model's own, in the same order. */
  static final List<AddedMechanism> ADDED =
      Added.of(
          AddedMechanism.class, AddedMechanism::key, OWN.stream().map(StepTerm::word).toList());

  private static final List<StepTerm> ALL = all();

  /** How many there are. */
  public static final int COUNT = ALL.size();

  private final int ordinal;
  private final String word;
  private final boolean cost;

  private StepTerm(int ordinal, String word, boolean cost) {
    this.ordinal = ordinal;
    this.word = word;
    this.cost = cost;
  }

  private static StepTerm own(String word, boolean cost) {
    StepTerm term = new StepTerm(OWN.size(), word, cost);
    OWN.add(term);
    return term;
  }

  private static List<StepTerm> all() {
    List<StepTerm> all = new ArrayList<>(OWN);
    ADDED.forEach(mechanism -> all.add(new StepTerm(all.size(), mechanism.key(), false)));
    return List.copyOf(all);
  }

  /** Returns all terms, each at its place. */
  public static List<StepTerm> values() {
    return ALL;
  }

  /**
   * Returns the term with a word, in capitals or not.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StepTerm of(String word) {
    String sought = word.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(term -> term.word.equals(sought))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term is called " + word));
  }

  /** Returns its place among all terms, from 0. */
  public int ordinal() {
    return ordinal;
  }

  /** Returns whether it only takes away from what belonging is worth. */
  public boolean isCost() {
    return cost;
  }

  /** Returns whether an added mechanism states it. */
  public boolean isAdded() {
    return ordinal >= OWN.size();
  }

  /** Returns the word for it in files and answers. */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
