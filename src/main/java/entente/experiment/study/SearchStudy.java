package entente.experiment.study;

import entente.experiment.input.Digests;
import entente.experiment.scenario.CanonicalText;
import entente.model.Param;
import java.util.List;

/** A search for designs as its study file says it. */
public record SearchStudy(
    String key,
    @Param(text = "Name that a reader sees.", word = "") String name,
    @Param(text = "The question that the study puts.", word = "") String question,
    @Param(text = "What the study is for and what to look at.", word = "") String about,
    @Param(
            text =
                "Scenarios: designs are made from the first; all are shown beside the front as they"
                    + " stand.",
            word = "[]")
        List<String> scenarios,
    @Param(text = "What is set over the scenarios, each as path=value.", word = "[]")
        List<String> set,
    @Param(text = "What a designer may choose, by name; each as a factor.", word = "{}")
        List<Factor> levers,
    @Param(
            text =
                "front for designs that no other beats in everything, diversity for outcomes that"
                    + " differ.",
            word = "front")
        Aim objective,
    @Param(text = "What designs are judged by.", word = "[]") List<SearchObjective> objectives,
    @Param(
            text =
                "Conditions on levers, as 'inclusiveness + focus <= 1', and on means of measures, as"
                    + " 'uptake >= 0.2'.",
            word = "[]")
        List<String> constraints,
    @Param(
            text = "How many designs are evaluated.",
            unit = "designs",
            low = 1,
            high = 1e6,
            value = 200)
        int evaluations,
    @Param(
            text = "How many designs make a generation.",
            unit = "designs",
            low = 4,
            high = 1e4,
            value = 20)
        int population,
    @Param(
            text =
                "How many alternative settings every design is tried in; 0 for the scenario as it is.",
            unit = "settings",
            low = 0,
            high = 1e6,
            value = 0)
        int futures,
    @Param(
            text = "Runs of each design in each setting.",
            unit = "runs",
            low = 1,
            high = 1e6,
            value = 1)
        int replicates) {

  /** Returns the study with another number of replicates. */
  public SearchStudy replicates(int number) {
    return with(name, evaluations, number);
  }

  /** Returns the study with what its file leaves out filled in. */
  SearchStudy filled() {
    return with(name.isEmpty() ? key : name, evaluations, replicates);
  }

  private SearchStudy with(String title, int designs, int runs) {
    return new SearchStudy(
        key,
        title,
        question,
        about,
        scenarios,
        set,
        levers,
        objective,
        objectives,
        constraints,
        designs,
        population,
        futures,
        runs);
  }

  /** Returns a digest of all that decides what its runs are, except how many designs it tries. */
  public String digest() {
    return Digests.of(CanonicalText.of("study", with(name, 1, replicates)));
  }
}
