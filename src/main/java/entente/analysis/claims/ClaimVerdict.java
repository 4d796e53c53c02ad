package entente.analysis.claims;

import entente.text.Template;
import java.util.List;

/**
 * What may be said of a claim.
 *
 * @param kind which of the four verdicts
 * @param by the mechanisms that build it in; empty for other verdicts
 * @param together whether it is lost only with all of them off at once
 */
public record ClaimVerdict(Kind kind, List<String> by, boolean together) {

  private static final Template BY = Template.of("{verdict} by {mechanisms}");
  private static final Template BY_TOGETHER = Template.of("{verdict} by {mechanisms} together");

  /** The four verdicts. */
  public enum Kind {
    /** It holds, and still does without each mechanism that states it directly. */
    EMERGENT("supported, emergent"),
    /** It holds, and no longer does without some mechanism that states it directly. */
    BUILT_IN("supported, built in"),
    /** It does not hold. */
    REFUTED("refuted"),
    /** The runs do not decide it, or constants that nobody knows do. */
    UNDECIDED("undecided");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the verdict in words. */
    public String word() {
      return word;
    }
  }

  /** Returns the verdict in words, with what builds it in. */
  public String words() {
    if (kind != Kind.BUILT_IN) {
      return kind.word();
    }
    String names = String.join(together ? " and " : ", ", by);
    return (together ? BY_TOGETHER : BY).fill("verdict", kind.word(), "mechanisms", names);
  }
}
