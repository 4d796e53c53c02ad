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

  /**
   * All of it.
   *
   * @param met whether the aim is met
   * @param verdict the verdict in a sentence
   * @param frozen the parameters that were set free and frozen, by path
   * @param changedSinceFreeze what has changed since the freeze
   * @param ways the ways of telling, one by one
   * @param ablations the scores without a part of the model
   * @param stylisedFacts stylised facts beside the model
   */
  private record Whole(
      boolean met,
      String verdict,
      Map<String, Value> frozen,
      List<String> changedSinceFreeze,
      List<Way> ways,
      List<Without> ablations,
      List<Fact> stylisedFacts) {}

  /**
   * A free parameter.
   *
   * @param value the value that was frozen
   * @param median median of the draws that were kept
   * @param low 2.5 % quantile of them
   * @param high 97.5 % quantile
   * @param identified whether the past says anything of it
   */
  private record Value(double value, double median, double low, double high, boolean identified) {}

  /**
   * One way of telling a period.
   *
   * @param way in sample, throughout or restarted
   * @param from first year told
   * @param to last year told
   * @param replicates runs of the model
   * @param scores scores of each forecaster, the model first
   * @param leads by how much the model is better than each rule
   * @param permutationP share of shuffles of states that rank as well as the model
   * @param timing mean share of the simulated moves that come in the right years
   * @param seats area under the curve of rank in the seat; undefined in sample
   * @param rankingError standard error of the ranking over runs
   * @param stance4Error standard error of the balanced accuracy over runs
   * @param counts entries and exits of each structure
   * @param units the chance given to each possible move
   */
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

  /**
   * How well one forecast told it.
   *
   * @param by who told
   * @param ranking area under the curve, stratified by destination: the primary score
   * @param byDestination the same of each destination, by its word
   * @param stance4 balanced accuracy of the four stances at the end
   * @param bloc3 balanced accuracy of the blocs at the end
   * @param brier mean squared error of the chances
   * @param curve mean chance against share moved
   */
  private record ByOne(
      String by,
      ScoreValue ranking,
      Map<String, ScoreValue> byDestination,
      ScoreValue stance4,
      ScoreValue bloc3,
      double brier,
      List<Bin> curve) {}

  /**
   * A stretch of the calibration curve.
   *
   * @param chance mean chance given
   * @param moved share that moved
   * @param count number of units
   */
  private record Bin(double chance, double moved, int count) {}

  /**
   * By how much the model is better than a rule.
   *
   * @param over name of the rule
   * @param ranking difference of the stratified areas
   * @param stance4 difference of the balanced accuracies of the four stances
   */
  private record Lead(String over, ScoreValue ranking, ScoreValue stance4) {}

  /**
   * Entries or exits of a structure.
   *
   * @param structure key of the structure
   * @param what "entries" or "exits"
   * @param mean mean over runs
   * @param low 2.5 % of the runs have at most so many
   * @param high 97.5 % of the runs have at most so many
   * @param observed what was observed
   */
  private record Count(
      String structure, String what, double mean, int low, int high, int observed) {}

  /**
   * The chance given to one move.
   *
   * @param state key of the state
   * @param destination where it could go
   * @param moved whether it went
   * @param year the year in which it went; null if it did not
   * @param chance the chance that the model gave
   */
  private record Chance(
      String state, String destination, boolean moved, Integer year, double chance) {}

  /**
   * What is left of the scores without a part of the model.
   *
   * @param leftOut what is left out, in words
   * @param way throughout or restarted
   * @param ranking area under the curve, stratified by destination
   * @param stance4 balanced accuracy of the four stances
   * @param brier mean squared error of the chances
   * @param westEntries mean number of entries into the West in the period
   */
  private record Without(
      String leftOut,
      String way,
      double ranking,
      double stance4,
      double brier,
      double westEntries) {}

  /**
   * A stylised fact.
   *
   * @param fact the fact in words
   * @param observed what was observed, in words
   * @param model what the model comes to
   */
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
