package entente.ui.cli.answer;

import static entente.text.NumberWords.interval;
import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;
import static entente.text.NumberWords.signed;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.Indivisibility;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.StateDifference;
import entente.analysis.compare.Verdict;
import entente.analysis.compare.VerdictRobustness;
import entente.analysis.compare.WarRisk;
import entente.model.measures.AddedMeasure;
import entente.model.measures.Measure;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison for a reader: verdicts first, then the headline numbers behind them. */
public final class ComparisonText {

  private static final int WIDTH = 100;
  private static final int STATES = 4;

  /** What the table shows; all other measures are in the files. */
  private static final List<String> SHOWN =
      AddedMeasure.after(
          List.of(
              "stability",
              "retention",
              "incentive",
              "cohesion",
              "uptake",
              "multi_vector_share",
              "aligned_share",
              "security_mean",
              "security_worst_tenth",
              "security_gini",
              "indivisibility",
              "security_community",
              "effectiveness",
              "depth",
              "hostility_mean",
              "rung_mean",
              "polarisation",
              "wars",
              "direct_war",
              "nuclear_use"));

  private final ComparisonResult result;
  private final SecondOpinion second;
  private final List<Measure> measures;
  private final Terminal terminal;
  private final StringBuilder text = new StringBuilder();

  /** Creates the text of a comparison. */
  public ComparisonText(
      ComparisonResult result, SecondOpinion second, List<Measure> measures, Terminal terminal) {
    this.result = result;
    this.second = second;
    this.measures = Stream.concat(measures.stream(), Stream.of(Indivisibility.MEASURE)).toList();
    this.terminal = terminal;
  }

  /** Returns the text. */
  public String render() {
    List<Arm> arms = result.arms();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        pair(arms.get(i), arms.get(j));
      }
    }
    risks();
    rates();
    text.append("All measures are in differences.csv, tables and figures in report.html.\n");
    return text.toString();
  }

  private void pair(Arm a, Arm b) {
    text.append(terminal.bold(a.name() + " (A) against " + b.name() + " (B)")).append("\n\n");
    List<Comparison> headlines = Briefing.of(result, a.label(), b.label());
    headlines.forEach(c -> item(c.sentence()));
    item(Briefing.pairs(headlines));
    text.append('\n');
    table(result.at(a.label(), b.label(), result.lastHorizon()));
    states(a, b);
    robustness(a, b);
    second.items(a, b).forEach(this::item);
    text.append('\n');
  }

  private void table(List<Comparison> last) {
    TextTable table =
        new TextTable(
            1,
            "after " + number(result.lastHorizon() / 4.0) + " years",
            "A",
            "B",
            "A − B",
            "95 % interval",
            "A higher in",
            "A is");
    for (String name : SHOWN) {
      last.stream()
          .filter(c -> c.measure().equals(name) && c.structure().isEmpty())
          .forEach(
              c ->
                  table.row(
                      title(name),
                      number(c.meanA()),
                      number(c.meanB()),
                      signed(c.difference()),
                      interval(c.low(), c.high()),
                      Double.isNaN(c.futuresAHigher())
                          ? "–"
                          : percent(c.futuresAHigher()) + " of futures",
                      c.verdict() == Verdict.DEPENDS
                          ? "depends"
                          : c.verdict().word()
                              + (c.verdict().signed() && !c.robust() ? " ?" : "")));
    }
    text.append(table.render(terminal));
    text.append("A question mark: the futures do not share the sign.\n\n");
  }

  private void states(Arm a, Arm b) {
    List<StateDifference> states =
        result.states().stream()
            .filter(s -> s.a().equals(a.label()) && s.b().equals(b.label()))
            .toList();
    List<StateDifference> losers = new ArrayList<>(states);
    Collections.reverse(losers);
    states("More secure under A: ", states.stream().filter(s -> s.low() > 0).toList());
    states("Less secure under A: ", losers.stream().filter(s -> s.high() < 0).toList());
  }

  private void states(String head, List<StateDifference> states) {
    if (!states.isEmpty()) {
      item(
          head
              + states.stream()
                  .limit(STATES)
                  .map(s -> s.name() + " " + signed(s.difference()))
                  .collect(Collectors.joining(", "))
              + (states.size() > STATES ? " and " + (states.size() - STATES) + " others." : "."));
    }
  }

  private void robustness(Arm a, Arm b) {
    List<VerdictRobustness> own =
        result.robustness().stream()
            .filter(r -> r.a().equals(a.label()) && r.b().equals(b.label()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    String changed =
        own.stream()
            .filter(r -> !r.holds() && Briefing.headline(r.measure(), r.structure()))
            .map(
                r ->
                    title(r.measure())
                        + " (full "
                        + r.full().word()
                        + ", half "
                        + r.half().word()
                        + ", zero "
                        + r.zero().word()
                        + ")")
            .collect(Collectors.joining("; "));
    item(
        own.stream().filter(VerdictRobustness::holds).count()
            + " of "
            + own.size()
            + " verdicts stay the same with the initial constants at half and at zero"
            + (changed.isEmpty() ? ", all headlines among them." : ". Headlines that do not: ")
            + (changed.isEmpty() ? "" : changed + "."));
  }

  private void rates() {
    List<String> misfits = RateSentences.misfits(result);
    if (!misfits.isEmpty()) {
      text.append(terminal.bold("What does not fit the world")).append("\n\n");
      misfits.forEach(this::item);
      text.append('\n');
    }
  }

  private void risks() {
    if (result.risks().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            2,
            "risk within " + number(result.lastHorizon() / 4.0) + " years",
            "scenario",
            "share",
            "95 % interval");
    for (WarRisk r : result.risks()) {
      table.row(
          title(r.what()),
          result.name(r.scenario()),
          percent(r.share()),
          percent(r.low()) + " to " + percent(r.high()));
    }
    text.append(table.render(terminal)).append('\n');
  }

  private String title(String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .map(Measure::title)
        .findFirst()
        .orElse(name);
  }

  private void item(String sentence) {
    String indent = "• ";
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" (?!%)")) {
      if (line.length() + word.length() + 3 > WIDTH) {
        text.append(indent).append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        indent = "  ";
      }
      line.append(word).append(' ');
    }
    text.append(indent).append(line.toString().stripTrailing()).append('\n');
  }
}
