package entente.analysis.claims;

import entente.experiment.claim.ClaimStep;
import java.util.List;

/**
 * What came out of one step under one setting of the mechanisms.
 *
 * @param step the step
 * @param point its replicates at the default constants
 * @param futures its futures
 * @param atPoint answer of the replicates
 * @param inFutures answer of the futures
 * @param chosen the arms that were compared where they were chosen; empty otherwise
 * @param depends whether a sign does not count because the parts of the composite do not share it
 */
public record StepFinding(
    ClaimStep step,
    StepEvidence point,
    StepEvidence futures,
    Answer atPoint,
    Answer inFutures,
    List<String> chosen,
    boolean depends) {}
