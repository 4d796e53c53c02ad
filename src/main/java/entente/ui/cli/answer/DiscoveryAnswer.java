package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import entente.analysis.discovery.BoxStep;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Resampling;
import java.util.List;

/**
 * What scenario discovery says, as an object.
 *
 * @param cases which rows are cases
 * @param rows rows it is about
 * @param caseCount how many of them are cases
 * @param leftOutOutcome rows left out because the outcome is undefined
 * @param leftOutInput rows left out because an input is undefined
 * @param delimiter what separates the cells of the table
 * @param decimal its decimal mark
 * @param replicates how the runs of a point spread where rows are points; else null
 * @param peel share of the box that a peel takes
 * @param massMin least share of all rows in a box
 * @param trajectory boxes from all rows inwards
 * @param chosen index of the box that is looked at closely
 * @param refined that box without doubtful inputs, pasted
 * @param resampling the resampling test of the chosen box
 * @param tree leaves of the classification tree
 */
public record DiscoveryAnswer(
    String cases,
    int rows,
    int caseCount,
    int leftOutOutcome,
    int leftOutInput,
    String delimiter,
    String decimal,
    PointRows.Replicates replicates,
    double peel,
    double massMin,
    @JsonIgnoreProperties("box") List<BoxStep> trajectory,
    int chosen,
    @JsonIgnoreProperties("box") BoxStep refined,
    Resampling resampling,
    @JsonIgnoreProperties("box") List<BoxStep> tree) {

  /** Returns the answer of what was found in rows. */
  public static DiscoveryAnswer of(DiscoveryRows rows, Discovery found) {
    return new DiscoveryAnswer(
        rows.rule().text(),
        rows.table().rows(),
        rows.table().caseCount(),
        rows.unknown(),
        rows.incomplete(),
        Character.toString(rows.format().delimiter()),
        Character.toString(rows.format().decimal()),
        rows.replicates(),
        found.prim().peel(),
        found.prim().massMin(),
        found.trajectory(),
        found.chosen(),
        found.refined(),
        found.resampling(),
        found.leaves());
  }
}
