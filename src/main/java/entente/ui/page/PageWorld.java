package entente.ui.page;

import entente.analysis.drawing.PostureSign;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario as a page shows it and as its engine reads it.
 *
 * @param label path or shipped name
 * @param name its name
 * @param question the question that it puts
 * @param about what it is for
 * @param start year of round 0
 * @param rounds how many rounds a run has
 * @param portfolios whether states change portfolios step by step
 * @param focal place of the structure that it is about, −1 without one
 * @param states its states, in the order of a run
 * @param structures its structures, in the order of a run
 * @param map where the states stand
 * @param sliders the numbers that a reader may change
 * @param form what else a reader may change
 * @param digest digest of the scenario
 * @param tables the tables of the scenario
 */
public record PageWorld(
    String label,
    String name,
    String question,
    String about,
    double start,
    int rounds,
    boolean portfolios,
    int focal,
    List<State> states,
    List<Structure> structures,
    PageMap map,
    List<PageSlider> sliders,
    PageForm form,
    String digest,
    Tables tables) {

  /** A state. */
  public record State(String key, String name, double capability, boolean pole) {}

  /**
   * A structure.
   *
   * @param kind bloc, seat or standing
   * @param founders places of the states that found or lead it
   * @param sign sign of a state that holds it, see {@link PostureSign}; null if it has none
   */
  public record Structure(
      String key, String name, String kind, List<Integer> founders, String sign) {}

  /** Tables of {@link RecordTables}. */
  public record Tables(List<String> words, double[] numbers, int[] shape) {}

  /** Prepares a scenario. */
  static PageWorld of(PageFile.Shown shown) {
    Scenario scenario = shown.source().scenario();
    RecordTables tables = RecordTables.of(scenario);
    Snapshot start = new Simulation(scenario, 1).snapshot();
    List<Structure> structures = structures(scenario, start);
    List<PageSlider> sliders = PageSlider.of(scenario, tables);
    return new PageWorld(
        shown.label(),
        shown.name(),
        scenario.question(),
        scenario.about(),
        scenario.start(),
        scenario.rounds(),
        scenario.mechanisms().portfolio() > 0,
        structures.stream().map(Structure::key).toList().indexOf(scenario.focal()),
        states(start),
        structures,
        PageMap.of(start.world()),
        sliders,
        PageForm.of(shown.file(), shown.settings(), scenario, tables, sliders),
        shown.source().digest(),
        new Tables(tables.words(), tables.numbers(), tables.shape()));
  }

  private static List<State> states(Snapshot start) {
    List<State> states = new ArrayList<>();
    for (int i = 0; i < start.size(); i++) {
      states.add(
          new State(
              start.world().state(i).key(),
              start.world().state(i).name(),
              start.capability()[i],
              start.world().state(i).pole()));
    }
    return states;
  }

  // Signs go by the order of the file, as in every picture of it; the focal structure's seat first.
  private static List<Structure> structures(Scenario scenario, Snapshot start) {
    Map<String, PostureSign> signs = new HashMap<>();
    int blocs = 0;
    for (StructureTerms terms : scenario.structures()) {
      if (terms.commitment() == Commitment.EXCLUSIVE) {
        signs.put(terms.key(), PostureSign.bloc(blocs++));
      }
    }
    int seats = 0;
    Optional<StructureTerms> focal = PageSlider.focal(scenario);
    if (focal.isPresent() && focal.get().commitment() != Commitment.EXCLUSIVE) {
      signs.put(focal.get().key(), PostureSign.seat(seats++));
    }
    for (StructureTerms terms : scenario.structures()) {
      if (terms.commitment() == Commitment.BESIDE && !signs.containsKey(terms.key())) {
        signs.put(terms.key(), PostureSign.seat(seats++));
      }
    }
    return start.structures().stream()
        .map(structure -> structure(scenario, structure, signs.get(structure.key())))
        .toList();
  }

  private static Structure structure(
      Scenario scenario, Snapshot.OfStructure structure, PostureSign sign) {
    String key = structure.key();
    List<Integer> founders = new ArrayList<>();
    for (int i = 0; i < structure.founded().length; i++) {
      if (structure.founded()[i]) {
        founders.add(i);
      }
    }
    StructureTerms terms =
        scenario.structures().stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    String kind =
        switch (terms.commitment()) {
          case EXCLUSIVE -> "bloc";
          case BESIDE -> "seat";
          case STANDING -> "standing";
        };
    String name = terms.name() == null ? key : terms.name();
    return new Structure(key, name, kind, founders, sign == null ? null : sign.colour().key());
  }
}
