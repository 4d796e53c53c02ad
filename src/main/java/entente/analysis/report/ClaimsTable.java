package entente.analysis.report;

import entente.analysis.claims.Answer;
import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.claims.Decider;
import entente.analysis.claims.SettingFinding;
import entente.text.NumberWords;
import java.util.List;

/** The table of verdicts as Markdown, for the manual and for papers. */
public final class ClaimsTable {

  private static final int SHORT = 12;

  private ClaimsTable() {}

  /** Returns the table of some claims. */
  public static String markdown(List<ClaimFinding> findings) {
    StringBuilder out = new StringBuilder();
    out.append("| Claim | Verdict | At default constants | In futures | Holds in |");
    out.append(" Without and against its mechanisms | What decides most | Digest |\n");
    out.append("|---|---|---|---|---|---|---|---|\n");
    findings.forEach(finding -> row(out, finding));
    return out.toString();
  }

  private static void row(StringBuilder out, ClaimFinding finding) {
    SettingFinding plain = finding.plain();
    String[] cells = {
      finding.design().claim().claim().strip(),
      "**" + finding.verdict().words() + "**",
      plain.point().word() + ": " + ClaimSentences.difference(plain.weakest()),
      word(plain.futures()),
      share(plain),
      ClaimSentences.mechanisms(finding),
      decides(finding.decider()),
      "`" + finding.design().digest().substring(0, SHORT) + "`"
    };
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String word(Answer answer) {
    return answer == null ? "–" : answer.word();
  }

  private static String share(SettingFinding plain) {
    if (plain.decided() == 0) {
      return plain.futures() == null ? "–" : "no future; each has a tie";
    }
    double[] ends = plain.interval();
    return NumberWords.percent(plain.share())
        + " of "
        + plain.decided()
        + " futures ("
        + NumberWords.percent(ends[0])
        + " to "
        + NumberWords.percent(ends[1])
        + ")";
  }

  private static String decides(Decider decider) {
    if (decider == null || decider.influences().isEmpty()) {
      return "no single assumption";
    }
    Decider.Influence first = decider.influences().get(0);
    return "`" + first.path() + "` (" + NumberWords.signed(first.rank()) + ")";
  }
}
