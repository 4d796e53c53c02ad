package entente.analysis.claims;

import entente.analysis.compare.Values;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimReader;
import entente.experiment.run.ClaimPlan;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.Setting;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.List;
import java.util.stream.Stream;

/** What comes out of the claims that were planted true, false and built in. */
public final class PlantedClaims {

  private PlantedClaims() {}

  /** Runs the claims, each run of ten years, and judges them. */
  public static List<ClaimFinding> findings(int replicates, int futures) {
    List<ClaimDesign> claims =
        Stream.of("true", "false", "built-in")
            .map(name -> "src/test/resources/claims/planted-" + name + ".yaml")
            .map(file -> ClaimReader.read(file, List.of(Setting.parse("rounds=40"))))
            .toList();
    ClaimPlan plan = new ClaimPlan(claims, 1, replicates, futures);
    ClaimValues values =
        new ClaimValues(plan, new Values(SystemMeasures.ALL, StructureMeasures.ALL));
    for (int run = 0; run < plan.size(); run++) {
      values.add(SingleRun.execute(plan.specification(run)));
    }
    return new ClaimJudge(plan, values).findings();
  }
}
