package entente.ui.cli.answer;

import entente.analysis.claims.Answer;
import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimValues;
import entente.analysis.claims.Decider;
import entente.analysis.claims.SettingFinding;
import entente.analysis.claims.StepEvidence;
import entente.analysis.claims.StepFinding;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code claims} answers as JSON and as tables.
 *
 * @param findings the claims
 */
public record ClaimsAnswer(List<ClaimFinding> findings) {

  /** Returns the answer. */
  public Map<String, Object> json(Path folder) {
    Map<String, Object> json = new LinkedHashMap<>();
    List<Map<String, Object>> claims = new ArrayList<>();
    for (ClaimFinding finding : findings) {
      Map<String, Object> claim = row(finding);
      claim.put("steps", steps(finding));
      claim.put("influences", finding.decider() == null ? null : finding.decider().influences());
      claim.put(
          "region",
          finding.decider() == null || finding.decider().region() == null
              ? null
              : finding.decider().region().limits());
      claims.add(claim);
    }
    json.put("claims", claims);
    json.put("results", folder.toString());
    return json;
  }

  /** Writes the tables. */
  public void writeTables(ResultsFolder folder, ClaimValues values) throws IOException {
    write(
        folder.table(
            TableFormat.named("claims.csv", "One row per claim.", names(row(findings.get(0))))),
        findings.stream().map(ClaimsAnswer::row).toList());
    List<Map<String, Object>> steps = new ArrayList<>();
    for (ClaimFinding finding : findings) {
      for (Map<String, Object> row : steps(finding)) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("claim", finding.design().claim().key());
        whole.putAll(row);
        steps.add(whole);
      }
    }
    write(
        folder.table(
            TableFormat.named(
                "steps.csv", "One row per claim, setting and step.", names(steps.get(0)))),
        steps);
    Files.createDirectories(folder.file("values"));
    Files.createDirectories(folder.file("futures"));
    for (int c = 0; c < findings.size(); c++) {
      values(folder, findings.get(c).design().claim().key(), values.table(c));
      futures(folder, findings.get(c));
    }
  }

  private static List<String> names(Map<String, Object> row) {
    return List.copyOf(row.keySet());
  }

  private static void write(TableSink table, List<Map<String, Object>> rows) throws IOException {
    for (Map<String, Object> row : rows) {
      for (Object value : row.values()) {
        if (value instanceof Number number) {
          table.cell(number.doubleValue());
        } else {
          table.cell(value == null ? null : value.toString());
        }
      }
      table.end();
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

  private static Map<String, Object> row(ClaimFinding finding) {
    SettingFinding plain = finding.plain();
    StepFinding weakest = plain.weakest();
    Decider decider = finding.decider();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("claim", finding.design().claim().key());
    row.put("name", finding.design().claim().name());
    row.put("verdict", finding.verdict().kind().word());
    row.put(
        "builtInBy",
        finding.verdict().by().isEmpty() ? null : String.join(" ", finding.verdict().by()));
    row.put("atDefault", plain.point().word());
    row.put("inFutures", word(plain.futures()));
    row.put("futuresDecided", plain.decided());
    row.put("futuresHold", orNull(plain.share()));
    row.put("futuresLow", orNull(plain.interval()[0]));
    row.put("futuresHigh", orNull(plain.interval()[1]));
    row.put("weakestStep", weakest.step().key());
    row.put("difference", orNull(weakest.point().difference().difference()));
    row.put("low", orNull(weakest.point().difference().low()));
    row.put("high", orNull(weakest.point().difference().high()));
    row.put("margin", weakest.point().margin());
    row.put(
        "decidedBy",
        decider == null || decider.influences().isEmpty()
            ? null
            : decider.influences().get(0).path());
    row.put("failedRuns", finding.failures().size());
    row.put("digest", finding.design().digest());
    return row;
  }

  private static List<Map<String, Object>> steps(ClaimFinding finding) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SettingFinding setting : finding.settings()) {
      for (StepFinding step : setting.steps()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("setting", setting.setting().name());
        row.put("outcome", setting.outcome().word());
        row.put("step", step.step().key());
        row.put("measure", step.step().measure());
        row.put("direction", step.step().direction().word());
        row.put("margin", step.point().margin());
        row.put("chosen", step.chosen().isEmpty() ? null : String.join(" ", step.chosen()));
        look(row, "", step.point(), step.atPoint());
        look(row, "Futures", step.futures(), setting.futures() == null ? null : step.inFutures());
        rows.add(row);
      }
    }
    return rows;
  }

  private static void look(Map<String, Object> row, String end, StepEvidence look, Answer answer) {
    row.put("n" + end, look.difference().n());
    row.put("leftOut" + end, look.difference().leftOut());
    row.put("difference" + end, orNull(look.difference().difference()));
    row.put("low" + end, orNull(look.difference().low()));
    row.put("high" + end, orNull(look.difference().high()));
    row.put("p" + end, orNull(look.p()));
    row.put("pHolm" + end, orNull(look.pHolm()));
    row.put("decided" + end, look.decided());
    row.put("share" + end, orNull(look.share()));
    row.put("shareLow" + end, orNull(look.low()));
    row.put("shareHigh" + end, orNull(look.high()));
    row.put("answer" + end, word(answer));
  }

  private static String word(Answer answer) {
    return answer == null ? null : answer.word();
  }

  private static Double orNull(double x) {
    return Double.isNaN(x) ? null : x;
  }
}
