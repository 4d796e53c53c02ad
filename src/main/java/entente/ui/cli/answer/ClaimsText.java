package entente.ui.cli.answer;

import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.claims.SettingFinding;
import entente.text.NumberWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.List;

/**
 * What {@code claims} answers in words.
 *
 * @param findings the claims
 * @param terminal where they are printed
 */
public record ClaimsText(List<ClaimFinding> findings, Terminal terminal) {

  /** Returns the answer. */
  public String render() {
    TextTable table = new TextTable(2, "claim", "verdict", "holds in", "95 % interval");
    StringBuilder text = new StringBuilder();
    for (ClaimFinding finding : findings) {
      SettingFinding plain = finding.plain();
      boolean any = plain.decided() > 0;
      double[] ends = plain.interval();
      table.row(
          finding.design().claim().name(),
          finding.verdict().words(),
          any ? NumberWords.percent(plain.share()) + " of futures" : "–",
          any ? NumberWords.percent(ends[0]) + " to " + NumberWords.percent(ends[1]) : "–");
    }
    text.append(table.render(terminal));
    for (ClaimFinding finding : findings) {
      text.append('\n').append(terminal.bold(finding.design().claim().name())).append('\n');
      text.append(Terminal.wrap(finding.design().claim().claim().strip()));
      text.append(Terminal.wrap("• " + ClaimSentences.verdict(finding)));
      text.append(Terminal.wrap("• " + ClaimSentences.mechanisms(finding)));
      ClaimSentences.region(finding).forEach(s -> text.append(Terminal.wrap("• " + s)));
      if (!finding.failures().isEmpty()) {
        String words = finding.failures().size() + " runs failed: " + finding.failures().get(0);
        text.append(Terminal.wrap("• " + words));
      }
    }
    return text.toString();
  }
}
