package entente.experiment.study;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.Places;
import entente.experiment.sampling.Axis;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.ScenarioTemplate;
import entente.model.Mechanisms;
import entente.text.Template;
import java.util.Collection;
import java.util.List;

/** Factors of a study that cannot act in any of its scenarios, since what they belong to is off. */
final class IdleFactors {
  private static final Template CANNOT = Template.of("a factor that cannot act: {why}");
  private static final List<String> SWITCHES = List.of("mechanisms.portfolio", "mechanisms.wars");

  private IdleFactors() {}

  /** Returns a note on each of them at its place in the study, in the form of a fault. */
  static List<Fault> of(
      List<Axis> axes, Collection<ScenarioTemplate> templates, Places places, Faults notes) {
    boolean switched =
        axes.stream().anyMatch(axis -> axis.paths().stream().anyMatch(SWITCHES::contains));
    if (switched) {
      return List.of();
    }
    List<Mechanisms> worlds =
        templates.stream().map(template -> template.with(List.of()).mechanisms()).toList();
    for (Axis axis : axes) {
      List<String> paths =
          axis.paths().stream()
              .map(path -> path.replaceFirst("^structures\\.[^.]+\\.", "structures.*."))
              .toList();
      boolean idle =
          !paths.isEmpty()
              && paths.stream()
                  .allMatch(p -> worlds.stream().allMatch(w -> IdleQuantities.contains(p, w)));
      if (idle) {
        String path = paths.get(0);
        notes
            .at(places.of("factors." + axis.name()), "factors." + axis.name())
            .found(CANNOT.fill("why", IdleQuantities.why(path, worlds.get(0))))
            .maybe(IdleQuantities.instead(path, worlds.get(0)))
            .expected("a factor that acts");
      }
    }
    return notes.list();
  }
}
