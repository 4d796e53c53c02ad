package entente.analysis.explain;

import java.util.List;
import java.util.Optional;

/**
 * One review of a state's portfolio.
 *
 * @param round the round
 * @param when the quarter in words
 * @param held what the state held
 * @param options what it might have done
 * @param taken the step that it took; empty if it took none
 */
public record PortfolioMoment(
    int round,
    String when,
    List<Belonging> held,
    List<StepOption> options,
    Optional<TakenStep> taken) {}
