package entente.ui.cli.answer.evidence;

import entente.analysis.hindcast.Ablation;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.calibration.Posterior;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.Counts;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Score;
import entente.analysis.hindcast.score.ScoreGap;
import entente.analysis.hindcast.score.ScoreValue;
import entente.analysis.hindcast.score.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a hindcast found, as JSON has it. */
final class HindcastJson {

  private HindcastJson() {}

  /** All of it. */
  private record Whole(
      boolean met,
      String verdict,
      Map<String, Value> frozen,
      List<String> changedSinceFreeze,
      List<Way> ways,
      List<Without> ablations,
      List<Fact> stylisedFacts) {}

  /** A free parameter. */
  private record Value(double value, double median, double low, double high, boolean identified) {}

  /** One way of telling a period. */
  private record Way(
      String way,
      int from,
      int to,
      int replicates,
      List<ByOne> scores,
      List<Lead> leads,
      double permutationP,
      double timing,
      double seats,
      double rankingError,
      double stance4Error,
      List<Count> counts,
      List<Chance> units) {}

  /** How well one forecast told it. */
  private record ByOne(
      String by,
      ScoreValue ranking,
      Map<String, ScoreValue> byDestination,
      ScoreValue stance4,
      ScoreValue bloc3,
      double brier,
      List<Bin> curve) {}

  /** A stretch of the calibration curve. */
  private record Bin(double chance, double moved, int count) {}

  /** By how much the model is better than a rule. */
  private record Lead(String over, ScoreValue ranking, ScoreValue stance4) {}

  /** Entries or exits of a structure. */
  private record Count(
      String structure, String what, double mean, int low, int high, int observed) {}

  /** The chance given to one move. */
  private record Chance(
      String state, String destination, boolean moved, Integer year, double chance) {}

  /** What is left of the scores without a part of the model. */
  private record Without(
      String leftOut,
      String way,
      double ranking,
      double stance4,
      double brier,
      double westEntries) {}

  /** A stylised fact. */
  private record Fact(String fact, String observed, double model) {}

  /** Returns the answer. */
  static Object of(Findings findings) {
    return new Whole(
        findings.verdict().met(),
        findings.verdict().sentence(),
        frozen(findings),
        findings.changed(),
        findings.cards().stream().map(HindcastJson::way).toList(),
        findings.ablations().stream().map(HindcastJson::without).toList(),
        findings.facts().stream().map(f -> new Fact(f.what(), f.observed(), f.model())).toList());
  }

  private static Map<String, Value> frozen(Findings findings) {
    Map<String, Value> frozen = new LinkedHashMap<>();
    for (int k = 0; k < findings.posterior().size(); k++) {
      Posterior p = findings.posterior().get(k);
      double value = findings.frozen().values().get(k);
      frozen.put(
          p.parameter().path(), new Value(value, p.median(), p.low(), p.high(), p.identified()));
    }
    return frozen;
  }

  private static Way way(ForecastScore card) {
    return new Way(
        card.way(),
        card.targets().period().start() + 1,
        card.targets().period().end(),
        card.futures().runs(),
        card.scores().stream().map(HindcastJson::score).toList(),
        card.leads().stream().map(HindcastJson::lead).toList(),
        card.p(),
        Timing.mean(card.timing()),
        card.seats(),
        card.rankingError(),
        card.fourError(),
        card.counts().stream().map(HindcastJson::count).toList(),
        units(card));
  }

  private static ByOne score(Score score) {
    Map<String, ScoreValue> parts = new LinkedHashMap<>();
    score.byDestination().forEach((stance, value) -> parts.put(stance.word(), value));
    return new ByOne(
        score.forecast().name(),
        score.ranking(),
        parts,
        score.four(),
        score.blocs(),
        score.brier(),
        score.curve().stream().map(b -> new Bin(b.chance(), b.moved(), b.count())).toList());
  }

  private static Lead lead(ScoreGap lead) {
    return new Lead(lead.over(), lead.ranking(), lead.four());
  }

  private static Count count(Counts c) {
    String what = c.entries() ? "entries" : "exits";
    return new Count(c.structure(), what, c.mean(), c.low(), c.high(), c.observed());
  }

  private static List<Chance> units(ForecastScore card) {
    List<Chance> units = new ArrayList<>();
    for (int u = 0; u < card.units().size(); u++) {
      Unit unit = card.units().get(u);
      units.add(
          new Chance(
              unit.state(),
              unit.destination().word(),
              unit.moved(),
              unit.moved() ? unit.year() : null,
              card.model().forecast().chances()[u]));
    }
    return units;
  }

  private static Without without(Ablation.Outcome a) {
    return new Without(a.name(), a.way(), a.ranking(), a.four(), a.brier(), a.entries());
  }
}
