package entente.analysis.explain;

import entente.model.portfolio.Bar;
import entente.model.portfolio.NoStep;
import java.util.Arrays;

/** What keeps a state from a step of its portfolio, in words of the state itself. */
public final class ClosedSentences {

  private ClosedSentences() {}

  /**
   * Returns why a step is closed, by the word of {@link Bar} or {@link NoStep}; a half sentence
   * whose subject is the state or the structure.
   */
  public static String of(String word) {
    for (Bar bar : Bar.values()) {
      if (bar.word().equals(word)) {
        return of(bar);
      }
    }
    return Arrays.stream(NoStep.values())
        .filter(missing -> missing.word().equals(word))
        .map(ClosedSentences::of)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reason is called " + word));
  }

  /** Returns what bars a step. */
  public static String of(Bar bar) {
    return switch (bar) {
      case NONE -> "nothing stands in the way";
      case CLOSED -> "it takes nobody in now";
      case TARGET -> "it is aimed at the state";
      case REGION -> "its treaty does not reach the state's region";
      case NEUTRALITY -> "the state's neutrality keeps it from asking for obligations";
      case OTHER_BLOC -> "the state holds another bloc, or has asked for it";
      case POLE -> "a pole enters no bloc that others lead";
      case LEFT -> "the state left it not long ago";
      case DEMOCRACY -> "the state is not democratic enough";
      case GATE -> "the state stands too far from its founders";
      case CONTEST -> "the state contests what is held by force";
      case VETO -> "a member that contests something with the state vetoes it";
      case HOSTILITY -> "its members fear the state too much";
      case WAITING -> "not enough time has passed, or it takes nobody in this year";
    };
  }

  /** Returns why there is no such step. */
  public static String of(NoStep missing) {
    return switch (missing) {
      case ABSENT -> "there is no such structure";
      case STANDING -> "its members are given and do not change by choice";
      case FOUNDER -> "who founds or leads it may not leave it";
      case INSIDE -> "the state belongs to it already";
      case OUTSIDE -> "the state does not belong to it";
      case ASKED -> "the state has asked and is not invited yet";
      case NOT_ASKED -> "the state has not asked";
      case FROZEN -> "the state's part in it is frozen";
      case NOT_FROZEN -> "the state's part in it is not frozen";
      case HIGHEST -> "there is no higher rank to rise to";
      case LIGHT -> "a member owes it too little to freeze";
    };
  }
}
