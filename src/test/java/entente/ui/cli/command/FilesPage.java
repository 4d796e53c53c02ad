package entente.ui.cli.command;

import entente.experiment.store.Column;
import entente.experiment.store.TableFormat;
import entente.ui.cli.answer.DifferenceRow;
import entente.ui.cli.answer.StateRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of the manual that lists the tables of a results folder, from their definitions. */
final class FilesPage {

  private FilesPage() {}

  /** Returns the page as Markdown. */
  static String markdown() {
    StringBuilder page = new StringBuilder("# Files\n\n");
    page.append("The columns of the tables in a results folder. Which command writes which file, ");
    page.append(
        "and how tables are written, is on the page of [results](../../../results/README.md). ");
    page.append(
        "Measures are columns too; they are listed [once](measures.md) and not again here. ");
    page.append("A column without a unit holds words, counts or a number without a dimension. ");
    page.append("An empty cell is undefined.\n\n");
    page.append("This page is generated from the definitions in the code; do not edit it.\n");
    table(
        page,
        TableFormat.runs(List.of("FACTOR"), List.of()),
        "and each [system measure](measures.md#system) in the last round");
    table(page, TableFormat.rounds(List.of()), "and each [system measure](measures.md#system)");
    table(
        page,
        TableFormat.structures(List.of()),
        "and each [measure of a structure](measures.md#structures)");
    table(page, TableFormat.POSTURES, "");
    table(page, TableFormat.DECISIONS, "");
    table(page, TableFormat.STEPS, "");
    table(page, TableFormat.EVENTS, "");
    List<Column> differences =
        differences().entrySet().stream()
            .map(e -> Column.either(e.getKey(), e.getValue()))
            .toList();
    table(
        page,
        new TableFormat(
            DifferenceRow.FILE, "One row per measure, pair of scenarios and horizon.", differences),
        "");
    table(
        page,
        new TableFormat(
            StateRow.FILE,
            "One row per pair of scenarios, state, group of states or mean of those asked for, and"
                + " horizon.",
            states().entrySet().stream()
                .map(e -> Column.either(e.getKey(), e.getValue()))
                .toList()),
        "");
    page.append("\nTables of other commands are on their pages: [analyses](analysis.md), ");
    page.append("[discovery](discovery.md), [why](why.md), [branches](branch.md), ");
    page.append("[claims](claims.md), [the hindcast](hindcast.md).\n");
    return page.toString();
  }

  /** Returns what the columns of the table of differences hold, by name, in order. */
  static Map<String, String> differences() {
    Map<String, String> c = new LinkedHashMap<>();
    c.put("measure", "Name of the measure.");
    c.put("structure", "Key of the structure; empty for the system.");
    c.put("year", "Year of the horizon, the start year and 5, 10 or 30 more.");
    c.put("a", "Label of the first scenario.");
    c.put("b", "Label of the second scenario.");
    c.put("meanA", "Mean over the runs of the first, in the unit of the measure.");
    c.put("meanB", "Mean over the runs of the second, in the same unit.");
    c.put("difference", "Mean of the paired differences A − B, in the same unit.");
    c.put(
        "low",
        "Lower end of its 95 % interval: Student's t; of events Tango's score, which knows the"
            + " discordant pairs. Empty where no pair differs and the measure has no bounds.");
    c.put("high", "Upper end of that interval.");
    c.put(
        "effect", "Difference over the pooled standard deviation of A and B, √((s²_A + s²_B)/2).");
    c.put("probabilityAHigher", "Share of the pairs in which A is higher, ties counted half.");
    c.put(
        "futuresAHigher",
        "Share of the alternative settings in which A is higher, ties counted half; empty without"
            + " them.");
    c.put("futuresDrawn", "Number of alternative settings that were run.");
    c.put("futuresN", "Number of those with a value under both; the rest ended or failed before.");
    c.put("futuresTied", "Number of those in which both are exactly equal.");
    c.put("futuresMedian", "Median of A − B over them.");
    c.put("futuresLow", "Its 10th percentile.");
    c.put("futuresHigh", "Its 90th percentile.");
    c.put("futuresLeast", "Its smallest value.");
    c.put("futuresMost", "Its largest value.");
    c.put("n", "Number of pairs used.");
    c.put("leftOut", "Number of pairs left out, because a run has no value.");
    c.put("discordant", "Number of pairs used in which A and B are not exactly equal.");
    c.put("ended", "Number of pairs in which a world ended in nuclear use before.");
    c.put(
        "carriedDifference",
        "Mean of A − B with the last value of such worlds carried on; empty without any.");
    c.put("carriedLow", "Lower end of its 95 % interval.");
    c.put("carriedHigh", "Upper end of that interval.");
    c.put(
        "worstDifference",
        "Mean of A − B with the worst possible value for such worlds, so that a design pays for its"
            + " wars; empty where no direction is better or no value the worst.");
    c.put("worstLow", "Lower end of its 95 % interval.");
    c.put("worstHigh", "Upper end of that interval.");
    c.put("unit", "Unit of the measure.");
    c.put("margin", "Smallest difference that matters, in the unit of the measure.");
    c.put(
        "moreRuns",
        "About how many more runs of each would detect the margin, in four cases of five.");
    c.put("verdict", "The verdict on A, in a word or a phrase.");
    c.put("sentence", "The verdict as a sentence, for those that have one.");
    c.put("medianA", "Median over the runs of the first.");
    c.put("medianB", "Median over the runs of the second.");
    c.put("medianDifference", "Median of the paired differences.");
    c.put("medianLow", "Lower end of its interval by order statistics; empty with few pairs.");
    c.put("medianHigh", "Upper end of that interval.");
    c.put(
        "bcaLow",
        "Lower end of the bootstrap interval of the mean difference; empty where all differences"
            + " are one number.");
    c.put("bcaHigh", "Upper end of that interval.");
    c.put("superiority", "Probability that A is higher on other random numbers (Mann–Whitney).");
    c.put(
        "p",
        "Of the paired t test; of events, of McNemar's. Never 0: where it is smaller than a number"
            + " can be, the smallest number.");
    c.put("pHolm", "The same, corrected for all measures of the pair at the horizon (Holm).");
    c.put(
        "varianceReduction",
        "How many times larger the variance would be without shared random numbers.");
    return c;
  }

  /** Returns what the columns of the table of states hold, by name, in order. */
  static Map<String, String> states() {
    Map<String, String> c = new LinkedHashMap<>();
    c.put("a", "Label of the first scenario.");
    c.put("b", "Label of the second scenario.");
    c.put("state", "Key of the state or of the group; mean for those asked for.");
    c.put("round", "Round of the horizon.");
    c.put("measure", "security, the expected security of the state, or its mean over the group.");
    c.put("meanA", "Mean over the runs of the first.");
    c.put("meanB", "Mean over the runs of the second.");
    c.put("difference", "Mean of the paired differences A − B.");
    c.put("low", "Lower end of its 95 % interval (Student's t).");
    c.put("high", "Upper end of that interval.");
    c.put("futuresHigher", "Number of alternative settings in which A is higher.");
    c.put("futuresTied", "Number of those in which both are exactly equal.");
    c.put("futuresLower", "Number of those in which A is lower.");
    c.put("futuresMedian", "Median of A − B over the three; empty without any.");
    c.put("futuresLow", "Its 10th percentile.");
    c.put("futuresHigh", "Its 90th percentile.");
    c.put("n", "Number of pairs used: those in which neither world ended or failed before.");
    c.put("verdict", "The verdict on A, in a word or a phrase; smallest that matters: 0.01.");
    return c;
  }

  private static void table(StringBuilder page, TableFormat format, String further) {
    String id = format.file().replace(".csv", "");
    page.append("\n<a id=\"").append(id).append("\"></a>\n\n## `").append(format.file());
    page.append("`\n\n")
        .append(format.text())
        .append("\n\n| Column | What it holds |\n|---|---|\n");
    for (Column column : format.columns()) {
      page.append("| `").append(column.name()).append("` | ").append(column.text()).append(" |\n");
    }
    page.append(further.isEmpty() ? "" : "| … | " + further + " |\n");
  }
}
