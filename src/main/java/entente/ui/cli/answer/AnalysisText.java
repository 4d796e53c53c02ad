package entente.ui.cli.answer;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Standing;
import entente.analysis.study.AnalysisSentences;
import entente.analysis.study.CaseSearch;
import entente.analysis.study.Influence;
import entente.analysis.study.Method;
import entente.analysis.study.Sensitivity;
import entente.analysis.study.StudyAnalysis;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.List;

/** What an analysis says, in words. */
public final class AnalysisText {

  private static final int MOST = 12;
  private static final int FEW = 4;
  private static final int FEWER = 5;

  private final StudyAnalysis analysis;
  private final Terminal plain;

  /** Creates the text of an analysis. */
  public AnalysisText(StudyAnalysis analysis) {
    this.analysis = analysis;
    this.plain = new Terminal(null, null, false, true, false, false, false);
  }

  /** Returns the answer. */
  public String render() {
    StringBuilder text = new StringBuilder();
    text.append(analysis.runs().design().study().name()).append('\n');
    text.append(Terminal.wrap(AnalysisSentences.ran(analysis)));
    for (Robustness r : analysis.robustness()) {
      text.append('\n').append(Terminal.wrap(AnalysisSentences.heading(r))).append(table(r));
      AnalysisSentences.remarks(r).forEach(line -> text.append(Terminal.wrap(line)));
      for (RegretMap map : analysis.maps()) {
        if (map.outcomes().measure().equals(r.outcomes().measure())) {
          text.append(Terminal.wrap(AnalysisSentences.decides(map)));
        }
      }
    }
    for (Sensitivity s : analysis.sensitivities()) {
      text.append('\n').append(Terminal.wrap(AnalysisSentences.heading(s)));
      text.append(Terminal.wrap("Verdict: " + AnalysisSentences.verdict(s) + "."));
      text.append(table(s));
      AnalysisSentences.remarks(s).forEach(line -> text.append(Terminal.wrap(line)));
    }
    for (CaseSearch found : analysis.found()) {
      text.append('\n');
      text.append(
          found.discovery() == null
              ? Terminal.wrap(AnalysisSentences.nothing(found))
              : AnalysisAnswer.discovery(found).words(plain));
    }
    analysis.notes().forEach(note -> text.append('\n').append(Terminal.wrap(note)));
    return text.toString();
  }

  private String table(Sensitivity s) {
    boolean first = s.influences().stream().anyMatch(i -> i.first() != null);
    boolean morris = s.method() == Method.MORRIS;
    String main =
        switch (s.method()) {
          case MORRIS -> "μ*";
          case REGRESSION, RANKS -> "coefficient";
          default -> "total";
        };
    String side = first ? "first" : morris ? "σ" : "";
    int most = analysis.sensitivities().size() > FEW ? FEWER : MOST;
    List<Influence> shown = s.ranked().stream().limit(most).toList();
    int widest = shown.stream().mapToInt(i -> verdict(s, i).length()).max().orElse(0);
    // Words stand to the left of their column.
    String head = "verdict" + " ".repeat(Math.max(0, widest - 7));
    TextTable table =
        side.isEmpty()
            ? new TextTable(1, "input", main, "95 % interval", head)
            : new TextTable(1, "input", main, "95 % interval", side, head);
    for (Influence i : shown) {
      String value = number(i.main().value());
      String interval = AnalysisSentences.interval(i.main());
      String words = verdict(s, i) + " ".repeat(widest - verdict(s, i).length());
      if (side.isEmpty()) {
        table.row(i.input(), value, interval, words);
      } else {
        table.row(i.input(), value, interval, number(first ? i.first().value() : i.sigma()), words);
      }
    }
    int more = s.influences().size() - shown.size();
    return table.render(plain) + (more > 0 ? "and " + more + " more in indices.csv\n" : "");
  }

  private static String verdict(Sensitivity s, Influence i) {
    return s.words(i.trust()).replaceFirst(" because .*", "");
  }

  private String table(Robustness r) {
    TextTable table =
        new TextTable(
            1,
            "architecture",
            "5 %",
            "median",
            "95 %",
            "wins",
            "mean regret",
            "regret, 90 %",
            "largest",
            "good enough");
    List<Standing> standings = r.standings();
    for (Standing s : standings) {
      table.row(
          s.architecture(),
          number(s.percentiles()[1]),
          number(s.percentiles()[3]),
          number(s.percentiles()[5]),
          percent(s.wins()),
          number(s.regret().mean().value()),
          number(s.regret().high().value()),
          number(s.regret().most()),
          percent(s.satisficing().share()));
    }
    return table.render(plain);
  }
}
