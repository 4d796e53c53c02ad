package entente.ui.classroom;

import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepOutcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** Steps that a class chose, as rows of the debrief sheet: a step and a structure, or to stay. */
final class StepRows {

  private StepRows() {}

  /** Returns a choice beside what the model would have done. */
  static Map<String, Object> of(WorldPlay played, StepOutcome answer) {
    int round = answer.given().round();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("round", round);
    row.put("state", answer.given().state());
    row.put("had", played.frames().get(round - 1).held().get(answer.state()));
    row.put("chosen", Chosen.named(answer.given()));
    row.put("open", answer.open());
    row.put("turn", answer.turn());
    row.put("model", step(played, answer.model()));
    return row;
  }

  private static Map<String, Object> step(WorldPlay played, PortfolioStep step) {
    return step == null
        ? PageJson.of("step", "stay", "structure", "")
        : PageJson.of("step", step.kind().word(), "structure", played.key(step.structure()));
  }

  /** Returns whether two steps are the same, or both none. */
  static boolean same(PortfolioStep one, PortfolioStep other) {
    return one == null || other == null
        ? one == null && other == null
        : one.kind() == other.kind() && one.structure() == other.structure();
  }
}
