package entente.analysis.explain;

import entente.model.decisions.Tipping;
import entente.text.NumberWords;

/** The words that explanations are made of, each said in one place. */
public final class Wording {

  private Wording() {}

  /**
   * Returns the name of a structure as a sentence has it; a single proper name takes no article.
   */
  public static String the(String structure) {
    boolean proper = structure.indexOf(' ') < 0 && Character.isUpperCase(structure.codePointAt(0));
    return proper || structure.startsWith("the ") ? structure : "the " + structure;
  }

  /** Returns what a term said, and by how much. */
  public static String reason(String term, double amount) {
    return says(term, amount > 0) + " (" + NumberWords.signed(amount) + ")";
  }

  private static String says(String term, boolean more) {
    return switch (term) {
      case "security" -> more ? "more protection" : "less protection";
      case "affinity" -> more ? "closer company" : "less like-minded company";
      case "leader_tie" -> more ? "ties to its leaders" : "ties to leaders given up";
      case "autonomy" -> more ? "more autonomy" : "autonomy given up";
      case "entrapment" -> more ? "less entrapment" : "entrapment by hostile company";
      case "pressure" -> more ? "less pressure" : "more pressure";
      case "hedging" -> more ? "more room to hedge" : "less room to hedge";
      case "dialogue" -> more ? "more dialogue" : "less dialogue";
      case "upkeep" -> more ? "less upkeep" : "upkeep";
      case "switching" -> more ? "no switch to pay for" : "the cost of the switch";
      case "constant" -> more ? "the constant of round 0" : "the constant of round 0 given up";
      case Tipping.NOISE -> more ? "chance: a passing taste" : "chance: a passing distaste";
      default -> (more ? "more " : "less ") + term.replace('_', ' ');
    };
  }

  /** Returns what tipped a switch, as a noun. */
  public static String tipped(String term) {
    return switch (term) {
      case "security" -> "protection";
      case "affinity" -> "like-minded company";
      case "leader_tie" -> "the tie to the leaders";
      case "autonomy" -> "the price in autonomy";
      case "entrapment" -> "entrapment";
      case "pressure" -> "pressure";
      case "hedging" -> "room to hedge";
      case "dialogue" -> "dialogue";
      case "upkeep" -> "upkeep";
      case "switching" -> "the cost of the switch";
      case "constant" -> "the constant of round 0";
      case Tipping.NOISE -> "chance";
      default -> term;
    };
  }

  /** The forms of a verb that explanations need. */
  public enum Form {
    /** As in “it joined”. */
    PAST,
    /** As in “it wished to join”. */
    BASE,
    /** As in “it would have joined”. */
    PARTICIPLE
  }

  /** Returns what a state does that holds one posture and takes another. */
  public static String move(Posture from, Posture to, Form form) {
    String bloc = "";
    if (!same(from.bloc(), to.bloc())) {
      if (from.bloc() == null) {
        bloc = verb("join", "joined", form) + " " + the(to.bloc());
      } else {
        String left = verb("leave", "left", form) + " " + the(from.bloc());
        bloc = to.bloc() == null ? left : left + " for " + the(to.bloc());
      }
    }
    String seat = "";
    if (!same(from.seat(), to.seat())) {
      if (from.seat() == null) {
        seat = take(form) + " a seat in " + the(to.seat());
      } else {
        String left = give(form) + " up its seat in " + the(from.seat());
        seat = to.seat() == null ? left : left + " for one in " + the(to.seat());
      }
    }
    if (bloc.isEmpty() && seat.isEmpty()) {
      return verb("stay", "stayed", form) + " as it was";
    }
    return bloc + (bloc.isEmpty() || seat.isEmpty() ? "" : " and ") + seat;
  }

  /** Returns how a state stays that might have made a move. */
  public static String stay(Posture held, Posture other, Form form) {
    boolean joins = other.bloc() != null && held.bloc() == null;
    boolean sits = other.seat() != null && held.seat() == null;
    boolean keepsBloc = same(held.bloc(), other.bloc());
    boolean keepsSeat = same(held.seat(), other.seat());
    boolean out = (joins || keepsBloc) && (sits || keepsSeat);
    return verb("stay", "stayed", form) + (out ? " out" : " as it was");
  }

  private static String verb(String base, String past, Form form) {
    return form == Form.BASE ? base : past;
  }

  private static String take(Form form) {
    return form == Form.BASE ? "take" : form == Form.PAST ? "took" : "taken";
  }

  private static String give(Form form) {
    return form == Form.BASE ? "give" : form == Form.PAST ? "gave" : "given";
  }

  private static boolean same(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }
}
