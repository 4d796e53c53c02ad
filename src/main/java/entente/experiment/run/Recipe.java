package entente.experiment.run;

import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.study.StudyReader;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that the runs of a sweep follow from, so that any machine can make them again.
 *
 * @param name name of the study
 * @param text text of its file
 * @param texts texts of its scenarios by label, with all settings in them, and of its table
 * @param seed the sweep's own seed
 * @param replicates runs of each point; 0 for what the study says
 * @param keep tables to keep beside those that the study names
 */
public record Recipe(
    String name,
    String text,
    LinkedHashMap<String, String> texts,
    long seed,
    int replicates,
    TreeSet<Detail> keep)
    implements Serializable {

  /** Returns the recipe of a plan that was read from files. */
  public static Recipe of(SweepPlan plan) {
    LinkedHashMap<String, String> texts = new LinkedHashMap<>(plan.design().texts());
    if (plan.design().table() != null) {
      texts.put(StudyReader.TABLE, plan.design().table());
    }
    return new Recipe(
        plan.design().study().key(),
        plan.design().text(),
        texts,
        plan.design().seed(),
        plan.design().study().replicates(),
        new TreeSet<>(plan.tables()));
  }

  /** Returns the runs. */
  public SweepPlan plan() {
    StudyReader.Options options = new StudyReader.Options(seed, replicates, List.of());
    return new SweepPlan(StudyReader.parse(name, text, texts, options), Set.copyOf(keep));
  }
}
