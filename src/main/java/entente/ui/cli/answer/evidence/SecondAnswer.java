package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.document.Block.Table;
import entente.analysis.hindcast.SecondFindings;
import entente.analysis.hindcast.StepMisses;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.report.SecondTables;
import entente.experiment.store.TableStore;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the second hindcast found, in words, as an object and as tables.
 *
 * @param findings what it found
 */
public record SecondAnswer(SecondFindings findings) {

  /**
   * All of it.
   *
   * @param met whether the aim is met
   * @param verdict the verdict in a sentence
   * @param aim the numbers of the aim
   * @param scores the scores, by period, units and forecaster
   * @param differences the model less each other forecaster
   * @param counts entries and exits of each structure
   * @param periods what stands beside the scores of each period
   * @param calibration mean chances against shares that moved
   * @param units the chance given to each unit
   * @param misses the units told wrong
   * @param ensemble the frozen sets of parameters
   * @param parameters what the sets say of each parameter
   * @param changedSinceFreeze what has changed since the freeze
   */
  private record Whole(
      boolean met,
      String verdict,
      List<OfAim> aim,
      List<ScoreRow> scores,
      List<ScoreDifference> differences,
      List<Count> counts,
      List<OfPeriod> periods,
      List<Bin> calibration,
      List<UnitChance> units,
      List<OfMiss> misses,
      List<ParameterSet> ensemble,
      List<OfParameter> parameters,
      List<String> changedSinceFreeze) {}

  /**
   * One number of the aim.
   *
   * @param period word for the period
   * @param what the number in words
   * @param reached what the model reaches
   * @param aim what it aims at
   * @param held whether it is met
   */
  private record OfAim(String period, String what, double reached, double aim, boolean held) {}

  /**
   * Entries or exits of a structure.
   *
   * @param period word for the period
   * @param structure key of the structure
   * @param what "entries" or "exits"
   * @param mean mean over runs
   * @param low 2.5 % of the runs have at most so many
   * @param high 97.5 % of the runs have at most so many
   * @param observed what was observed
   */
  private record Count(
      String period,
      String structure,
      String what,
      double mean,
      double low,
      double high,
      double observed) {}

  /**
   * What is beside the scores of a period.
   *
   * @param period word for the period
   * @param from first year told
   * @param to last year told
   * @param runs runs of the model
   * @param moversAYear how many states change their stance in a year, mean over runs
   * @param moversAYearLow 2.5 % of the runs have at most so many
   * @param moversAYearHigh 97.5 % of the runs have at most so many
   * @param moversAYearObserved what was observed
   * @param timing continuous ranked probability score of the year of a first move (Matheson and
   *     Winkler 1976), 0 to 1; less is better
   * @param timingUniform the same of a year that is drawn evenly from the period
   * @param permutationAuc share of shuffles of states that rank as well
   * @param permutationLogScore share of shuffles with a log score as low
   * @param aucError standard error of the AUC over runs
   * @param logScoreError standard error of the log score over runs
   */
  private record OfPeriod(
      String period,
      int from,
      int to,
      int runs,
      double moversAYear,
      double moversAYearLow,
      double moversAYearHigh,
      double moversAYearObserved,
      double timing,
      double timingUniform,
      double permutationAuc,
      double permutationLogScore,
      double aucError,
      double logScoreError) {}

  /**
   * A stretch of the calibration curve.
   *
   * @param period word for the period
   * @param low lower edge of the chances
   * @param high upper edge of them
   * @param chance mean chance given
   * @param moved share that moved
   * @param count number of units
   */
  private record Bin(
      String period, double low, double high, double chance, double moved, int count) {}

  /**
   * A unit told wrong.
   *
   * @param period word for the period
   * @param state key of the state
   * @param way where it could have gone
   * @param chance the chance that the model gave
   * @param moved whether it moved
   * @param why why the model was wrong, in words
   */
  private record OfMiss(
      String period, String state, String way, double chance, boolean moved, String why) {}

  /**
   * What the sets say of a parameter.
   *
   * @param parameter path of the parameter
   * @param best its value in the best set
   * @param low least value in the sets
   * @param lowerQuartile 25 % quantile
   * @param upperQuartile 75 % quantile
   * @param high largest value
   * @param spread spread of the sets as a share of the range
   * @param identified whether the past says anything of it
   */
  private record OfParameter(
      String parameter,
      double best,
      double low,
      double lowerQuartile,
      double upperQuartile,
      double high,
      double spread,
      boolean identified) {}

  /** Returns the answer to a terminal. */
  public CommandAnswer answer(Terminal terminal) {
    List<Table> tables = new ArrayList<>();
    tables.add(SecondTables.aim(findings.aim()));
    for (ChanceCard card : findings.cards()) {
      tables.add(SecondTables.scores(card, ChanceCard.MOVES));
      tables.add(SecondTables.scores(card, ChanceCard.WITH_EXITS));
    }
    tables.add(SecondTables.leads(findings.cards()));
    tables.add(SecondTables.curve(findings.cards()));
    tables.add(SecondTables.counts(findings.cards()));
    tables.add(SecondTables.beside(findings.cards()));
    tables.add(SecondTables.parameters(findings.ensemble()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(findings.aim().sentence()));
    for (Table table : tables) {
      blocks.add(new Gap());
      blocks.add(Block.heading(2, table.caption()));
      blocks.add(new Table("", table.left(), table.head(), table.rows()));
    }
    return CommandAnswer.of(terminal, blocks, json());
  }

  private Object json() {
    return new Whole(
        findings.aim().met(),
        findings.aim().sentence(),
        findings.aim().parts().stream()
            .map(p -> new OfAim(p.period(), p.what(), p.value(), p.limit(), p.holds()))
            .toList(),
        scores(),
        differences(),
        counts(),
        findings.cards().stream().map(SecondAnswer::period).toList(),
        findings.cards().stream()
            .flatMap(
                card ->
                    card.curve().stream()
                        .map(
                            b ->
                                new Bin(
                                    card.period(),
                                    b.low(),
                                    b.high(),
                                    b.chance(),
                                    b.moved(),
                                    b.count())))
            .toList(),
        units(),
        misses(),
        ParameterSet.of(findings.ensemble().sets()),
        findings.ensemble().known().stream().map(SecondAnswer::parameter).toList(),
        findings.changed());
  }

  /** Writes the scores, and the chances of all units, as tables. */
  public void write(TableStore store) throws IOException {
    RecordTable.AS_JSON.write(store, "scores.csv", "Scores of one forecaster.", scores());
    RecordTable.AS_JSON.write(store, "differences.csv", "The model less another.", differences());
    RecordTable.AS_JSON.write(store, "counts.csv", "Entries or exits of a structure.", counts());
    RecordTable.AS_JSON.write(store, "units.csv", "A chance given to a unit.", units());
    RecordTable.AS_JSON.write(store, "misses.csv", "A unit told wrong, and why.", misses());
  }

  private List<ScoreRow> scores() {
    return findings.cards().stream()
        .flatMap(card -> card.rows().stream().map(row -> ScoreRow.of(card.period(), row)))
        .toList();
  }

  private List<ScoreDifference> differences() {
    return findings.cards().stream()
        .flatMap(card -> card.leads().stream().map(l -> ScoreDifference.of(card.period(), l)))
        .toList();
  }

  private List<Count> counts() {
    return findings.cards().stream()
        .flatMap(
            card ->
                card.counts().stream()
                    .map(
                        c ->
                            new Count(
                                card.period(),
                                c.structure(),
                                c.entries() ? "entries" : "exits",
                                c.mean(),
                                c.low(),
                                c.high(),
                                c.observed())))
        .toList();
  }

  private static OfPeriod period(ChanceCard card) {
    return new OfPeriod(
        card.period(),
        card.targets().period().start() + 1,
        card.targets().period().end(),
        card.futures().runs(),
        card.movers().mean(),
        card.movers().low(),
        card.movers().high(),
        card.movers().observed(),
        card.timing().model(),
        card.timing().uniform(),
        card.luck().auc(),
        card.luck().logScore(),
        card.luck().aucError(),
        card.luck().logError());
  }

  private List<UnitChance> units() {
    return findings.cards().stream()
        .flatMap(c -> UnitChance.all(c.period(), c.units(), c.tellings()).stream())
        .toList();
  }

  private List<OfMiss> misses() {
    List<OfMiss> misses = new ArrayList<>();
    for (int k = 0; k < findings.misses().size(); k++) {
      String period = findings.cards().get(k + 1).period();
      for (StepMisses.Miss miss : findings.misses().get(k)) {
        AtRisk unit = miss.unit();
        misses.add(
            new OfMiss(
                period, unit.state(), unit.way().word(), miss.chance(), unit.moved(), miss.why()));
      }
    }
    return misses;
  }

  private static OfParameter parameter(Ensemble.Known k) {
    return new OfParameter(
        k.parameter().path(),
        k.best(),
        k.low(),
        k.lowerQuartile(),
        k.upperQuartile(),
        k.high(),
        k.spread(),
        k.identified());
  }
}
