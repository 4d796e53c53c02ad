package entente.ui.cli;

import static entente.analysis.compare.Words.interval;
import static entente.analysis.compare.Words.number;
import static entente.analysis.compare.Words.percent;
import static entente.analysis.compare.Words.signed;

import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseRate;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.Robustness;
import entente.analysis.compare.StateDifference;
import entente.analysis.compare.WarRisk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A comparison for a reader: verdicts first, then the numbers behind them. */
final class ComparisonText {

  private static final List<String> HEADLINES =
      List.of(
          "stability",
          "uptake",
          "security_mean",
          "security_worst_tenth",
          "indivisibility",
          "direct_war");
  private static final int MOST = 5;

  private final ComparisonResult result;
  private final Terminal terminal;
  private final StringBuilder text = new StringBuilder();

  ComparisonText(ComparisonResult result, Terminal terminal) {
    this.result = result;
    this.terminal = terminal;
  }

  /** Returns the text. */
  String render() {
    List<Arm> arms = result.arms();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        pair(arms.get(i), arms.get(j));
      }
    }
    rates();
    risks();
    return text.toString();
  }

  private void pair(Arm a, Arm b) {
    title(a.label() + " (A) against " + b.label() + " (B)");
    List<Comparison> last = result.at(a.label(), b.label(), result.lastHorizon());
    List<Comparison> headlines =
        last.stream()
            .filter(c -> HEADLINES.contains(c.measure()) && c.structure().isEmpty())
            .toList();
    (headlines.isEmpty() ? last.stream().limit(MOST).toList() : headlines)
        .forEach(c -> text.append("• ").append(c.sentence()).append('\n'));
    text.append('\n');
    measures(a, b, last);
    states(a, b);
    robustness(a, b);
  }

  private void measures(Arm a, Arm b, List<Comparison> last) {
    double years = result.lastHorizon() / 4.0;
    TextTable table =
        new TextTable(
            1,
            "after " + number(years) + " years",
            "A",
            "B",
            "A − B",
            "95 % interval",
            "effect",
            "P(A higher)",
            "futures",
            earlier(0),
            earlier(1),
            "verdict");
    Set<String> shown = new TreeSet<>(List.of("", "focal", a.focal()));
    for (Comparison c : last) {
      if (!shown.contains(c.structure())) {
        continue;
      }
      table.row(
          c.structure().isEmpty() ? c.measure() : c.structure() + "." + c.measure(),
          number(c.meanA()),
          number(c.meanB()),
          signed(c.difference()),
          interval(c.low(), c.high()),
          number(c.effect()),
          percent(c.probabilityAHigher()),
          percent(c.futuresAHigher()),
          earlier(a, b, c, 0),
          earlier(a, b, c, 1),
          c.verdict().word());
    }
    text.append(table.render(terminal));
    text.append("The other structures are in differences.csv.\n\n");
  }

  private String earlier(int k) {
    return k < result.horizons().size() - 1
        ? "at " + number(result.horizons().get(k) / 4.0) + " y"
        : "";
  }

  private String earlier(Arm a, Arm b, Comparison c, int k) {
    if (k >= result.horizons().size() - 1) {
      return "";
    }
    return result.at(a.label(), b.label(), result.horizons().get(k)).stream()
        .filter(e -> e.measure().equals(c.measure()) && e.structure().equals(c.structure()))
        .map(e -> signed(e.difference()))
        .findFirst()
        .orElse("–");
  }

  private void states(Arm a, Arm b) {
    List<StateDifference> states =
        result.states().stream()
            .filter(s -> s.a().equals(a.label()) && s.b().equals(b.label()))
            .toList();
    TextTable table = new TextTable(1, "security of", "A", "B", "A − B", "95 % interval");
    int n = states.size();
    for (int k = 0; k < n; k++) {
      if (k < MOST || k >= n - MOST) {
        StateDifference s = states.get(k);
        table.row(
            s.name(),
            number(s.meanA()),
            number(s.meanB()),
            signed(s.difference()),
            interval(s.low(), s.high()));
      }
    }
    if (!table.isEmpty()) {
      text.append("Who gains most under A (first) and who loses most (last):\n");
      text.append(table.render(terminal)).append('\n');
    }
  }

  private void robustness(Arm a, Arm b) {
    List<Robustness> own =
        result.robustness().stream()
            .filter(r -> r.a().equals(a.label()) && r.b().equals(b.label()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    long holds = own.stream().filter(Robustness::holds).count();
    text.append(
        holds
            + " of "
            + own.size()
            + " verdicts stay the same with the initial constants at half"
            + " and at zero. Headlines that do not:\n");
    own.stream()
        .filter(r -> !r.holds() && r.structure().isEmpty() && HEADLINES.contains(r.measure()))
        .forEach(
            r ->
                text.append(
                    "  "
                        + r.measure()
                        + ": full "
                        + r.full().word()
                        + ", half "
                        + r.half().word()
                        + ", zero "
                        + r.zero().word()
                        + "\n"));
    text.append('\n');
  }

  private void rates() {
    TextTable table =
        new TextTable(3, "a year", "of", "scenario", "model", "95 % interval", "observed", "");
    for (BaseRate r : result.rates()) {
      String observed =
          !r.observed()
              ? "–"
              : r.observedLow() == r.observedHigh()
                  ? percent(r.observedLow())
                  : percent(r.observedLow()) + " to " + percent(r.observedHigh());
      table.row(
          r.rate(),
          r.structure(),
          r.scenario(),
          percent(r.perYear()),
          percent(r.low()) + " to " + percent(r.high()),
          observed,
          r.misfit());
    }
    title("Rates of change, the model's beside the observed");
    text.append(table.render(terminal)).append('\n');
  }

  private void risks() {
    if (result.risks().isEmpty()) {
      return;
    }
    TextTable table = new TextTable(2, "risk", "scenario", "within", "share", "95 % interval");
    for (WarRisk r : result.risks()) {
      table.row(
          r.what(),
          r.scenario(),
          number(r.years()) + " years",
          percent(r.share()),
          percent(r.low()) + " to " + percent(r.high()));
    }
    text.append(table.render(terminal));
  }

  private void title(String words) {
    text.append(terminal.bold(words)).append("\n\n");
  }
}
