package entente.ui.cli.stored;

import entente.experiment.run.Plan;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import java.util.EnumSet;
import java.util.List;

/**
 * The runs of a plan with every table and every round.
 *
 * @param plan the plan
 */
public record WholePlan(Plan plan) implements Plan {
  @Override
  public int size() {
    return plan.size();
  }

  @Override
  public RunSpecification specification(int run) {
    RunSpecification s = plan.specification(run);
    return new RunSpecification(
        s.run(),
        s.scenario(),
        s.point(),
        s.replicate(),
        s.seed(),
        EnumSet.allOf(Detail.class),
        s.stop(),
        s.defined());
  }

  @Override
  public RunSpecification unmade(int run) {
    return plan.unmade(run);
  }

  @Override
  public int label(int run) {
    return plan.label(run);
  }

  @Override
  public List<String> factors() {
    return plan.factors();
  }

  @Override
  public List<String> values(int run) {
    return plan.values(run);
  }

  @Override
  public boolean keeps(int run, Detail table) {
    return true;
  }

  @Override
  public double seconds() {
    return plan.seconds();
  }
}
