package entente.ui.cli.answer;

import static entente.text.NumberWords.interval;
import static entente.text.NumberWords.number;
import static entente.text.NumberWords.signed;

import entente.analysis.compare.Arm;
import entente.analysis.compare.BaseDependence;
import entente.analysis.compare.Briefing;
import entente.analysis.compare.Comparison;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.DesignRank;
import entente.analysis.compare.RateSentences;
import entente.analysis.compare.SecondOpinion;
import entente.analysis.compare.SettingsSentences;
import entente.analysis.compare.StateDifference;
import entente.analysis.compare.Verdict;
import entente.analysis.compare.VerdictRobustness;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.report.ComparisonTables;
import entente.analysis.report.RightAndWrong;
import entente.model.measures.AddedMeasure;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison for a reader: verdicts first, then the headline numbers behind them. */
public final class ComparisonText {

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

  private static final Template PAIR = Template.of("{a} (A) against {b} (B)");
  private static final Template AFTER = Template.of("after {years} years");
  private static final String QUESTION_MARK =
      "A question mark: the alternative settings do not share the sign, or that it is so small.";
  private static final Template MORE_SECURE = Template.of("Surely more secure under A: {states}.");
  private static final Template MORE_SECURE_AND =
      Template.of("Surely more secure under A: {states} and {others}.");
  private static final Template LESS_SECURE = Template.of("Surely less secure under A: {states}.");
  private static final Template LESS_SECURE_AND =
      Template.of("Surely less secure under A: {states} and {others}.");
  private static final String ONE_OTHER = "one other";
  private static final Template OTHERS = Template.of("{n} others");
  private static final Template ROBUST =
      Template.of(
          """
          {n} of {all} verdicts stay the same with the initial constants at half and at zero, all \
          headlines among them.""");
  private static final Template ROBUST_BUT =
      Template.of(
          """
          {n} of {all} verdicts stay the same with the initial constants at half and at zero. \
          Headlines that do not: {changed}.""");
  private static final Template CHANGED =
      Template.of("{measure} (full {full}, half {half}, zero {zero})");
  private static final Template RISK = Template.of("risk within {years} years");
  private static final String FILES =
      """
      All measures are in differences.csv, all states in states.csv, tables and figures in \
      report.html.""";

  private final ComparisonResult result;
  private final SecondOpinion second;
  private final ComparisonTables tables;

  /** Creates the text of a comparison. */
  public ComparisonText(SecondOpinion second) {
    this.result = second.result();
    this.second = second;
    this.tables = new ComparisonTables(result, second.system(), second.structure());
  }

  /** Returns the answer. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Arm> arms = result.arms();
    List<Block> ranks = tables.ranks(DesignRank.of(result, second.system()));
    if (!ranks.isEmpty()) {
      blocks.addAll(ranks);
      blocks.add(new Gap());
    }
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        pair(arms.get(i), arms.get(j), blocks);
      }
    }
    List<String> bases = BaseDependence.sentences(result);
    if (!bases.isEmpty()) {
      blocks.add(Block.bullets(bases));
      blocks.add(new Gap());
    }
    if (!result.risks().isEmpty()) {
      List<String> head =
          List.of(RISK.fill("years", years()), "scenario", "share", "95 % interval");
      blocks.add(tables.risks("", head));
      blocks.add(new Gap());
    }
    List<String> misfits = RateSentences.misfits(result);
    if (!misfits.isEmpty()) {
      blocks.add(Block.heading(2, "What does not fit the world"));
      blocks.add(new Gap());
      blocks.add(Block.bullets(misfits));
      blocks.add(new Gap());
    }
    RightAndWrong.of(result)
        .ifPresent(
            told -> {
              blocks.add(Block.paragraph(told.line()));
              blocks.add(new Gap());
            });
    blocks.add(Block.paragraph(FILES));
    return blocks;
  }

  private String years() {
    return number(result.lastHorizon() / 4.0);
  }

  private void pair(Arm a, Arm b, List<Block> blocks) {
    blocks.add(Block.heading(2, PAIR.fill("a", a.name(), "b", b.name())));
    blocks.add(new Gap());
    List<Comparison> headlines = Briefing.of(result, a.label(), b.label());
    List<String> verdicts =
        headlines.stream().map(Comparison::sentence).collect(Collectors.toList());
    verdicts.add(Briefing.pairs(headlines));
    blocks.add(Block.bullets(verdicts));
    blocks.add(new Gap());
    blocks.add(table(result.at(a.label(), b.label(), result.lastHorizon())));
    blocks.add(Block.paragraph(QUESTION_MARK));
    blocks.add(new Gap());
    blocks.addAll(chosen(a, b));
    List<String> beside = new ArrayList<>();
    states(a, b, beside);
    robustness(a, b, beside);
    beside.addAll(second.items(a, b));
    blocks.add(Block.bullets(beside));
    blocks.add(new Gap());
  }

  private Block table(List<Comparison> last) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : SHOWN) {
      last.stream()
          .filter(c -> c.measure().equals(name) && c.structure().isEmpty())
          .forEach(c -> rows.add(row(c)));
    }
    return Block.table(
        "",
        List.of(
            AFTER.fill("years", years()),
            "A",
            "B",
            "A − B",
            "95 % interval",
            "A higher in settings",
            "A is"),
        rows);
  }

  private List<String> row(Comparison c) {
    String verdict = c.verdict() == Verdict.DEPENDS ? "depends" : c.verdict().word();
    return List.of(
        title(c.measure()),
        number(c.meanA()),
        number(c.meanB()),
        signed(c.difference()),
        interval(c.low(), c.high()),
        SettingsSentences.higher(c.futures()),
        told(c) && !c.robust() ? verdict + " ?" : verdict);
  }

  private List<Block> chosen(Arm a, Arm b) {
    List<String> words = tables.chosen(a, b);
    if (words.isEmpty()) {
      return List.of();
    }
    return List.of(
        Block.heading(3, ComparisonTables.CHOSEN), new Gap(), Block.bullets(words), new Gap());
  }

  private static boolean told(Comparison c) {
    return c.verdict().signed() || c.verdict() == Verdict.EQUIVALENT;
  }

  private void states(Arm a, Arm b, List<String> out) {
    List<StateDifference> states =
        result.states().stream()
            .filter(s -> s.a().equals(a.label()) && s.b().equals(b.label()))
            .toList();
    List<StateDifference> losers = new ArrayList<>(states);
    Collections.reverse(losers);
    states(
        states.stream().filter(StateDifference::gains).toList(), MORE_SECURE, MORE_SECURE_AND, out);
    states(
        losers.stream().filter(StateDifference::loses).toList(), LESS_SECURE, LESS_SECURE_AND, out);
  }

  private static void states(
      List<StateDifference> states, Template all, Template first, List<String> out) {
    if (states.isEmpty()) {
      return;
    }
    String names =
        states.stream()
            .limit(STATES)
            .map(s -> s.name() + " " + signed(s.difference()))
            .collect(Collectors.joining(", "));
    int more = states.size() - STATES;
    out.add(
        more > 0
            ? first.fill("states", names, "others", more == 1 ? ONE_OTHER : OTHERS.fill("n", more))
            : all.fill("states", names));
  }

  private void robustness(Arm a, Arm b, List<String> out) {
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
            .map(this::changed)
            .collect(Collectors.joining("; "));
    long n = own.stream().filter(VerdictRobustness::holds).count();
    out.add(
        changed.isEmpty()
            ? ROBUST.fill("n", n, "all", own.size())
            : ROBUST_BUT.fill("n", n, "all", own.size(), "changed", changed));
  }

  private String changed(VerdictRobustness r) {
    return CHANGED.fill(
        "measure",
        title(r.measure()),
        "full",
        r.full().word(),
        "half",
        r.half().word(),
        "zero",
        r.zero().word());
  }

  private String title(String name) {
    return tables.title(name, "");
  }
}
