package entente.ui.cli.answer.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.claims.Answer;
import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimValues;
import entente.analysis.claims.Decider;
import entente.analysis.claims.Decider.Influence;
import entente.analysis.claims.SettingFinding;
import entente.analysis.claims.StepEvidence;
import entente.analysis.claims.StepFinding;
import entente.analysis.statistic.PairedDifference;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableSink;
import entente.ui.cli.terminal.RecordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code claims} answers as JSON and as tables.
 *
 * @param findings the claims
 */
public record ClaimsAnswer(List<ClaimFinding> findings) {

  /**
   * All of it as JSON has it.
   *
   * @param claims the claims
   * @param results folder of the results
   */
  private record Whole(List<Told> claims, String results) {}

  /**
   * A claim as JSON has it.
   *
   * @param steps what came out of each step
   * @param influences what decides it among the inputs; null if nothing was to be decided
   * @param region where it holds, as limits by input; null if no such region was found
   */
  private record Told(
      @JsonUnwrapped Row row,
      List<Step> steps,
      List<Influence> influences,
      Map<String, Object> region) {}

  /**
   * What came out of a claim.
   *
   * @param claim key of the claim
   * @param name its name
   * @param verdict the verdict in words
   * @param builtInBy the settings without which it does not come out, so that it is built in by
   *     them; null if there are none
   * @param atDefault answer of its steps at the default constants
   * @param inFutures answer of its steps in alternative settings; null if none were run
   * @param futuresDecided alternative settings that decide it
   * @param futuresHold share of those in which the whole claim holds
   * @param futuresLow lower end of the 95 % interval of that share (Wilson 1927)
   * @param futuresHigh upper end of it
   * @param weakestStep key of the step that holds least surely
   * @param difference mean difference of that step at the default constants
   * @param low lower end of its 95 % interval
   * @param high upper end of it
   * @param margin smallest difference of that step that matters
   * @param decidedBy path of the assumption that decides most; null if none were looked for
   * @param failedRuns runs that failed
   * @param digest digest of the claim
   */
  private record Row(
      String claim,
      String name,
      String verdict,
      String builtInBy,
      String atDefault,
      String inFutures,
      int futuresDecided,
      double futuresHold,
      double futuresLow,
      double futuresHigh,
      String weakestStep,
      double difference,
      double low,
      double high,
      double margin,
      String decidedBy,
      int failedRuns,
      String digest) {}

  /**
   * What came out of a step under one setting of the mechanisms.
   *
   * @param setting which mechanisms are on, off or reversed
   * @param outcome what follows of all steps under this setting
   * @param step key of the step
   * @param measure name of its measure
   * @param direction in which direction it has to come out
   * @param margin smallest difference that matters
   * @param chosen the arms that were compared where they were chosen; null where the claim names
   *     them
   */
  private record Step(
      String setting,
      String outcome,
      String step,
      String measure,
      String direction,
      double margin,
      String chosen,
      @JsonUnwrapped Evidence point,
      @JsonUnwrapped(suffix = "Futures") Evidence futures) {}

  /**
   * What replicates or futures say of a step.
   *
   * @param n how many differences there are
   * @param leftOut how many are left out, since a value is undefined
   * @param difference their mean
   * @param low lower end of its 95 % interval
   * @param high upper end of it
   * @param p p-value of the test that the mean lies on the border
   * @param pHolm the same, corrected for all steps of the claim (Holm 1979)
   * @param decided how many differences are not on the border
   * @param share share of those on the claimed side
   * @param shareLow lower end of the 95 % interval of that share (Wilson 1927)
   * @param shareHigh upper end of it
   * @param answer the answer in words; null where nothing was run
   */
  private record Evidence(
      int n,
      int leftOut,
      double difference,
      double low,
      double high,
      double p,
      double pHolm,
      int decided,
      double share,
      double shareLow,
      double shareHigh,
      String answer) {}

  /** A step with the claim that it belongs to, as the table of steps has it. */
  private record StepOfClaim(String claim, @JsonUnwrapped Step step) {}

  /** Returns the answer. */
  public Object json(Path folder) {
    return new Whole(findings.stream().map(ClaimsAnswer::told).toList(), folder.toString());
  }

  private static Told told(ClaimFinding finding) {
    Decider decider = finding.decider();
    return new Told(
        row(finding),
        steps(finding),
        decider == null ? null : decider.influences(),
        decider == null || decider.region() == null ? null : decider.region().limits());
  }

  /** Writes the tables. */
  public void writeTables(ResultsFolder folder, ClaimValues values) throws IOException {
    RecordTable.AS_JSON.write(
        folder,
        "claims.csv",
        "One row per claim.",
        findings.stream().map(ClaimsAnswer::row).toList());
    List<StepOfClaim> steps = new ArrayList<>();
    for (ClaimFinding finding : findings) {
      String claim = finding.design().claim().key();
      steps(finding).forEach(step -> steps.add(new StepOfClaim(claim, step)));
    }
    RecordTable.AS_JSON.write(folder, "steps.csv", "One row per claim, setting and step.", steps);
    Files.createDirectories(folder.file("values"));
    Files.createDirectories(folder.file("futures"));
    for (int c = 0; c < findings.size(); c++) {
      values(folder, findings.get(c).design().claim().key(), values.table(c));
      futures(folder, findings.get(c));
    }
  }

  private static void values(ResultsFolder folder, String key, ClaimValues.Table values)
      throws IOException {
    List<String> header = new ArrayList<>(List.of("setting", "block", "number", "seed"));
    header.addAll(values.columns());
    TableSink table =
        folder.table(
            TableFormat.named(
                "values/" + key + ".csv", "One row per setting, replicate or future.", header));
    for (ClaimValues.Row row : values.rows()) {
      table.cell(row.setting()).cell(row.future() ? "future" : "default");
      table.cell(row.number()).cell(row.seed());
      for (double value : row.values()) {
        table.cell(value);
      }
      table.end();
    }
  }

  private static void futures(ResultsFolder folder, ClaimFinding finding) throws IOException {
    if (finding.futures().isEmpty()) {
      return;
    }
    List<String> paths = List.copyOf(finding.futures().get(0).keySet());
    List<String> header = new ArrayList<>(List.of("future", "holds"));
    finding.plain().steps().forEach(s -> header.add("toward_" + s.step().key()));
    header.addAll(paths);
    TableSink table =
        folder.table(
            TableFormat.named(
                "futures/" + finding.design().claim().key() + ".csv",
                "One row per future: what it drew, and how far each step points as claimed.",
                header));
    for (int k = 0; k < finding.futures().size(); k++) {
      table.cell(k).cell(finding.holds()[k]);
      for (double[] step : finding.oriented()) {
        table.cell(step[k]);
      }
      for (String path : paths) {
        table.cell(finding.futures().get(k).get(path));
      }
      table.end();
    }
  }

  private static Row row(ClaimFinding finding) {
    SettingFinding plain = finding.plain();
    StepFinding weakest = plain.weakest();
    PairedDifference difference = weakest.point().difference();
    List<Influence> influences =
        finding.decider() == null ? List.of() : finding.decider().influences();
    List<String> by = finding.verdict().by();
    return new Row(
        finding.design().claim().key(),
        finding.design().claim().name(),
        finding.verdict().kind().word(),
        by.isEmpty() ? null : String.join(" ", by),
        plain.point().word(),
        word(plain.futures()),
        plain.decided(),
        plain.share(),
        plain.interval()[0],
        plain.interval()[1],
        weakest.step().key(),
        difference.difference(),
        difference.low(),
        difference.high(),
        weakest.point().margin(),
        influences.isEmpty() ? null : influences.get(0).path(),
        finding.failures().size(),
        finding.design().digest());
  }

  private static List<Step> steps(ClaimFinding finding) {
    List<Step> rows = new ArrayList<>();
    for (SettingFinding setting : finding.settings()) {
      for (StepFinding step : setting.steps()) {
        Answer inFutures = setting.futures() == null ? null : step.inFutures();
        rows.add(
            new Step(
                setting.setting().name(),
                setting.outcome().word(),
                step.step().key(),
                step.step().measure(),
                step.step().direction().word(),
                step.point().margin(),
                step.chosen().isEmpty() ? null : String.join(" ", step.chosen()),
                evidence(step.point(), step.atPoint()),
                evidence(step.futures(), inFutures)));
      }
    }
    return rows;
  }

  private static Evidence evidence(StepEvidence look, Answer answer) {
    return new Evidence(
        look.difference().n(),
        look.difference().leftOut(),
        look.difference().difference(),
        look.difference().low(),
        look.difference().high(),
        look.p(),
        look.pHolm(),
        look.decided(),
        look.share(),
        look.low(),
        look.high(),
        word(answer));
  }

  private static String word(Answer answer) {
    return answer == null ? null : answer.word();
  }
}
