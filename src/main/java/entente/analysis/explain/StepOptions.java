package entente.analysis.explain;

import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.Bar;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepOutlook;
import entente.model.portfolio.StepTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what a state saw at a review of its portfolio into the steps that it might have taken. */
final class StepOptions {

  private final Naming naming;
  private final List<Snapshot.OfStructure> structures;

  StepOptions(Simulation simulation) {
    naming = new Naming(simulation);
    structures = simulation.snapshot().structures();
  }

  /**
   * Returns the steps of one review.
   *
   * @param outlooks what the state saw, for each structure
   * @param status what it was in each structure, as a word; null where it was outside
   */
  List<StepOption> of(List<StepOutlook> outlooks, List<String> status) {
    List<StepOption> options = new ArrayList<>();
    for (StepOutlook outlook : outlooks) {
      for (Prospect prospect : outlook.prospects()) {
        options.add(option(outlook, prospect, outlooks, status.get(outlook.structure())));
      }
    }
    return options;
  }

  private StepOption option(
      StepOutlook outlook, Prospect prospect, List<StepOutlook> all, String status) {
    Bar bar = outlook.asked() && prospect.bar() == Bar.NONE ? outlook.admission() : prospect.bar();
    return new StepOption(
        naming.structure(outlook.structure()),
        structures.get(outlook.structure()).exclusive(),
        status,
        prospect.kind(),
        bar,
        opposite(outlook, bar, all),
        outlook.asked(),
        Arrays.stream(prospect.terms()).sum(),
        terms(prospect.terms()),
        outlook.burden(),
        outlook.sunk(),
        Double.isNaN(outlook.burden()) ? Double.NaN : outlook.effort(),
        prospect.cost(),
        prospect.want(),
        prospect.chance());
  }

  /** Returns terms by their words, in their order. */
  static Map<String, Double> terms(double... values) {
    Map<String, Double> terms = new LinkedHashMap<>();
    for (StepTerm term : StepTerm.values()) {
      terms.put(term.word(), values[term.ordinal()]);
    }
    return terms;
  }

  private String opposite(StepOutlook outlook, Bar bar, List<StepOutlook> all) {
    if (bar == Bar.OTHER_BLOC) {
      return all.stream()
          .filter(o -> o.structure() != outlook.structure())
          .filter(o -> structures.get(o.structure()).exclusive())
          .filter(o -> o.asked() || !Double.isNaN(o.burden()))
          .map(o -> naming.structure(o.structure()))
          .findFirst()
          .orElse(null);
    }
    boolean named = bar == outlook.admission() && outlook.opposite() >= 0;
    return named ? naming.state(outlook.opposite()) : null;
  }
}
