package entente.experiment.run;

import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimSetting;
import entente.experiment.claim.ClaimSetting.Kind;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.AlternativeSettings;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The runs of a test of claims: for each claim and each setting of its mechanisms, every arm on the
 * same seeds at its own values, and every arm in the same futures.
 *
 * <p>The plain setting has all replicates and futures; those with mechanisms off have half of each,
 * those with one reversed half of the replicates and no futures. A claim may ask for a multiple.
 */
public final class ClaimPlan implements Plan {

  private final List<ClaimDesign> claims;
  private final long seed;
  private final List<Part> parts = new ArrayList<>();
  private int size;

  /** Runs of one claim under one setting: number k of each arm, arm by arm. */
  private record Part(
      int first, int claim, int setting, boolean future, int count, List<Scenario> arms) {}

  /**
   * Where a run belongs.
   *
   * @param claim place of the claim
   * @param setting place of the setting among those of the claim
   * @param arm place of the arm
   * @param future whether it runs in a future
   * @param k number of the replicate or of the future, from 0
   */
  public record Cell(int claim, int setting, int arm, boolean future, int k) {}

  /** Makes the plan; with a seed, so many replicates and so many futures for each claim. */
  public ClaimPlan(List<ClaimDesign> claims, long seed, int replicates, int futures) {
    this.claims = List.copyOf(claims);
    this.seed = seed;
    for (int c = 0; c < claims.size(); c++) {
      ClaimDesign design = claims.get(c);
      int times = design.claim().runs();
      for (int s = 0; s < design.settings().size(); s++) {
        Kind kind = design.settings().get(s).kind();
        boolean plain = kind == Kind.PLAIN;
        part(c, s, false, Math.multiplyExact(times, plain ? replicates : (replicates + 1) / 2));
        int drawn = plain ? futures : kind == Kind.REVERSED ? 0 : (futures + 1) / 2;
        part(c, s, true, Math.multiplyExact(times, drawn));
      }
    }
  }

  private void part(int claim, int setting, boolean future, int count) {
    ClaimDesign design = claims.get(claim);
    ClaimSetting mechanisms = design.settings().get(setting);
    List<Scenario> arms = new ArrayList<>();
    for (int arm = 0; arm < design.arms().size(); arm++) {
      arms.add(design.scenario(arm, mechanisms));
    }
    if (count == 0) {
      return;
    }
    parts.add(new Part(size, claim, setting, future, count, arms));
    size = Math.addExact(size, Math.multiplyExact(count, arms.size()));
  }

  /** Returns where a run belongs. */
  public Cell cell(int run) {
    Part part = part(run);
    int place = run - part.first;
    int arms = part.arms.size();
    return new Cell(part.claim, part.setting, place % arms, part.future, place / arms);
  }

  /** Returns how many replicates or futures a claim has under a setting. */
  public int count(int claim, int setting, boolean future) {
    return parts.stream()
        .filter(p -> p.claim == claim && p.setting == setting && p.future == future)
        .mapToInt(Part::count)
        .findFirst()
        .orElse(0);
  }

  /** Returns the claims. */
  public List<ClaimDesign> claims() {
    return claims;
  }

  /** Returns the seed of the experiment, which futures hang on. */
  public long seed() {
    return seed;
  }

  private Part part(int run) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (parts.get(middle).first <= run) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.get(low);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public RunSpecification specification(int run) {
    Cell cell = cell(run);
    Scenario plain = part(run).arms.get(cell.arm);
    Scenario scenario =
        cell.future
            ? AlternativeSettings.draw(plain, seed, cell.k, claims.get(cell.claim).fixed())
            : plain;
    return of(run, cell, scenario);
  }

  @Override
  public RunSpecification unmade(int run) {
    return of(run, cell(run), null);
  }

  private RunSpecification of(int run, Cell cell, Scenario scenario) {
    int point = cell.future ? cell.k + 1 : 0;
    long own = Replicates.seed(seed, cell.k);
    Set<Integer> moments = claims.get(cell.claim).claim().moments();
    return new RunSpecification(
        run, scenario, point, cell.k, own, Set.of(), List.of(), List.of(), moments);
  }

  @Override
  public int label(int run) {
    return cell(run).claim;
  }

  @Override
  public List<String> factors() {
    return List.of("claim", "setting", "arm", "block");
  }

  @Override
  public List<String> values(int run) {
    Cell cell = cell(run);
    ClaimDesign design = claims.get(cell.claim);
    return List.of(
        design.claim().key(),
        design.settings().get(cell.setting).name(),
        design.claim().arms().get(cell.arm).key(),
        cell.future ? "future" : RunBlock.DEFAULT);
  }

  @Override
  public boolean keeps(int run, Detail table) {
    return false;
  }
}
