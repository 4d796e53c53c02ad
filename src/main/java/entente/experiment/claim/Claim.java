package entente.experiment.claim;

import entente.model.Param;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A claim as its file says it: an experiment that can fail. */
public record Claim(
    String key,
    @Param(text = "Short name that a reader sees.", word = "") String name,
    @Param(text = "The claim, as a sentence.", word = "") String claim,
    @Param(text = "How it is tested and why so.", word = "") String about,
    @Param(text = "The answer that would refute it.", word = "") String refuted,
    @Param(text = "The sides of the experiment, by name.", word = "{}") List<ClaimArm> arms,
    @Param(text = "What has to come out, by name; all of it.", word = "{}") List<ClaimStep> steps,
    @Param(text = "Measures that are shown beside and decide nothing.", word = "[]")
        List<String> beside,
    @Param(
            text =
                "Mechanisms that state the claim, or its contrary, directly; the experiment is"
                    + " repeated with each of them off and reversed.",
            word = "[]")
        List<String> mechanisms,
    @Param(
            text = "How many times as many runs as for other claims it takes, as for rare events.",
            unit = "times",
            low = 1,
            high = 1000,
            value = 1)
        int runs) {
  /** Returns the rounds that its steps look at. */
  public Set<Integer> moments() {
    Set<Integer> moments = new TreeSet<>();
    steps.forEach(step -> moments.addAll(List.of(step.at(), Math.max(0, step.since()))));
    return Set.copyOf(moments);
  }
}
