package entente.experiment.study;

import entente.experiment.input.Digests;
import entente.experiment.scenario.CanonicalText;
import entente.model.Param;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A designed experiment as its file says it. */
public record Study(
    String key,
    @Param(text = "Name that a reader sees.", word = "") String name,
    @Param(text = "The question that the study puts.", word = "") String question,
    @Param(text = "What the study is for and what to look at.", word = "") String about,
    @Param(
            text = "Scenarios that every point is run on, side by side: shipped names or files.",
            word = "[]")
        List<String> scenarios,
    @Param(text = "What is set over the scenarios, each as path=value.", word = "[]")
        List<String> set,
    @Param(
            text =
                "Whether every quantity with a range is a factor over that range, beside those"
                    + " named; of structures the focal one only.",
            word = "false")
        boolean uncertain,
    @Param(text = "What is varied, by name.", word = "{}") List<Factor> factors,
    @Param(text = "How points are chosen.") DesignTerms design,
    @Param(
            text = "Conditions that a point must meet, as 'inclusiveness + focus <= 1'.",
            word = "[]")
        List<String> constraints,
    @Param(
            text = "Runs of each point on each scenario.",
            unit = "runs",
            low = 1,
            high = 1e9,
            value = 1)
        int replicates,
    @Param(
            text = "Random numbers: common to all points of a replicate, or independent.",
            word = "common")
        RandomNumbers randomNumbers,
    @Param(
            text =
                "Tables to keep beside the runs: rounds, structures, postures, decisions, events;"
                    + " [] for none of them.",
            word = "[rounds, structures]",
            optional = true)
        List<String> keep,
    @Param(
            text = "Rounds that the tables of rounds and structures keep; all if it is empty.",
            word = "[]")
        List<String> horizons,
    @Param(
            text = "Measures that must have a value at the end of a run, else it is a failed run.",
            word = "[]")
        List<String> defined,
    @Param(text = "When a run ends early.", word = "[]") List<StopRule> stop,
    @Param(text = "How much a run may take.") RunLimits limits,
    @Param(text = "What the figures show.") FigureTerms figure) {

  /** Tables that are kept where a study says nothing. */
  public static final List<String> KEPT = List.of("rounds", "structures");

  /** Words for the tables that may be kept. */
  static final List<String> TABLES =
      List.of("rounds", "structures", "postures", "decisions", "events");

  /** Returns the study with another number of replicates. */
  public Study replicates(int number) {
    return new Study(
        key,
        name,
        question,
        about,
        scenarios,
        set,
        uncertain,
        factors,
        design,
        constraints,
        number,
        randomNumbers,
        keep,
        horizons,
        defined,
        stop,
        limits,
        figure);
  }

  /** Returns the study with what its file leaves out filled in. */
  Study filled(boolean defaultTables) {
    return new Study(
        key,
        name.isEmpty() ? key : name,
        question,
        about,
        scenarios,
        set,
        uncertain,
        factors,
        design,
        constraints,
        replicates,
        randomNumbers,
        defaultTables ? KEPT : keep,
        horizons,
        defined,
        stop,
        limits,
        figure);
  }

  /** Returns the names of the groups of factors, by the key of the factor. */
  Map<String, String> groups() {
    return factors.stream()
        .filter(f -> f.group() != null)
        .collect(Collectors.toMap(Factor::key, Factor::group));
  }

  /** Returns a digest of all that decides what its runs are, except how many replicates it has. */
  public String digest() {
    return Digests.of(CanonicalText.of("study", replicates(1)));
  }
}
