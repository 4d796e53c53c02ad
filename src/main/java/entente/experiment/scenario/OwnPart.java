package entente.experiment.scenario;

import entente.experiment.input.Binder;
import entente.experiment.input.Faults;
import entente.experiment.input.InputFile;
import entente.experiment.input.Merge;
import entente.experiment.input.Node;
import entente.experiment.input.SourceFiles;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what a scenario file says by itself, whatever it extends: its keys, values and tables. */
final class OwnPart {
  private final SourceFiles files;
  private final Faults faults;

  OwnPart(SourceFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Reports what is wrong with a file by itself; nothing if it holds no map. */
  void check(InputFile file) {
    if (!(file.root() instanceof Node.Mapping value)) {
      return;
    }
    Node.Mapping own = (Node.Mapping) Merge.bare(new Extends(files, faults).own(value));
    FactTables tables = new FactTables(files, faults);
    List<StateFacts> states = List.of();
    if (!Node.isNothing(own.get("states"))) {
      states = tables.states(own);
      tables.pairs(own, states);
    }
    Map<String, Object> given = new HashMap<>();
    given.put("key", "");
    given.put("states", states);
    given.put("pairs", List.of());
    given.put("choices", List.of());
    List<String> others = new ArrayList<>(ScenarioAssembly.TABLES);
    others.addAll(ScenarioAssembly.FRAME);
    Binder.ofPart(faults).record(Scenario.class, own, own.mark(), "", given, others);
    new GroupReader(states.stream().map(StateFacts::key).toList(), faults).read(own);
  }
}
