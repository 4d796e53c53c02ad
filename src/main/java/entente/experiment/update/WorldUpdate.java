package entente.experiment.update;

import entente.experiment.input.Faults;
import entente.experiment.input.FileLookup;
import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.scenario.CanonicalText;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A world brought to a later year from tables of facts, by the rules that the page on the shipped
 * worlds states.
 *
 * <p>States and pairs follow from the facts of the year; who holds what in each structure, too.
 * What no table tells is carried from the world as it was. All else that the scenario says, it says
 * on.
 */
public final class WorldUpdate {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final String NULL = "null";

  private final String world;
  private final Source place;
  private final ScenarioSource source;
  private final int year;
  private final Facts facts;
  private final Map<String, String> read;
  private final List<String> others;
  private final List<List<String>> states;
  private final List<List<String>> pairs;
  private final String structures;
  private final List<StructureText.Change> changes;

  private WorldUpdate(
      String world,
      Source place,
      ScenarioSource source,
      Function<String, Source> tables,
      int year) {
    this.world = world;
    this.place = place;
    this.source = source;
    this.year = year;
    Scenario scenario = source.scenario();
    int start = (int) scenario.start();
    Faults faults = new Faults();
    FactsReader reader = new FactsReader(tables, year, faults);
    Set<String> known =
        scenario.states().stream()
            .map(StateFacts::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> named =
        scenario.structures().stream()
            .map(StructureTerms::key)
            .collect(Collectors.toCollection(TreeSet::new));
    facts = reader.read(known, named, start);
    read = reader.texts();
    others = List.copyOf(reader.others());
    StructureText text = new StructureText(facts, start, year, faults);
    structures = text.of(scenario.structures());
    changes = text.changes();
    faults.throwIfAny();
    states = new StateFormulas(facts).table();
    pairs = new PairFormulas(facts, start, scenario.pairs(), year).table();
  }

  /**
   * Brings a world to a later year.
   *
   * @param world a shipped name, or the path of a scenario
   * @param folder folder of the tables of facts
   * @throws entente.experiment.input.FaultsException with all faults if there are any
   */
  public static WorldUpdate of(String world, Path folder, int year) {
    ScenarioSource source = ScenarioReader.load(world, List.of());
    oneAxis(source, Source.OfFile.of(Path.of(world)));
    Source there = Source.OfFile.of(folder);
    if (!Files.isDirectory(folder)) {
      String found = there.exists() ? "a file" : there.absence();
      Faults faults = new Faults();
      faults
          .at(there)
          .found(found)
          .expected("a folder with " + String.join(", ", FactsReader.TABLES));
      faults.throwIfAny();
    }
    WorldUpdate update =
        new WorldUpdate(world, null, source, name -> Source.OfFile.of(folder.resolve(name)), year);
    update.made(List.of());
    return update;
  }

  /**
   * Brings a world that comes with the program to a later year.
   *
   * @param world its name with its folder below the shipped scenarios
   * @param tables gives a table of facts by the name of its file, whether or not there is one
   * @throws entente.experiment.input.FaultsException with all faults if there are any
   */
  public static WorldUpdate shipped(String world, Function<String, Source> tables, int year) {
    Source place = Shipped.source(world);
    ScenarioSource source = ScenarioReader.load(FileLookup.bare(world), place, List.of());
    oneAxis(source, place);
    return new WorldUpdate(world, place, source, tables, year);
  }

  private static void oneAxis(ScenarioSource source, Source place) {
    if (source.scenario().states().get(0).position().size() > 1) {
      Faults faults = new Faults();
      faults
          .at(place)
          .found("a world with a second axis, x2")
          .expected("a world with one, which is what the tables of facts tell");
      faults.throwIfAny();
    }
  }

  /** Returns the short name of the world that is made. */
  public String key() {
    String bare = FileLookup.bare(world);
    return bare.replaceFirst("-" + Numbers.text(source.scenario().start()) + "$", "") + "-" + year;
  }

  /** Returns the name that a reader sees of the world that is made. */
  public String name() {
    String start = " " + Numbers.text(source.scenario().start());
    String name = source.scenario().name();
    return name.endsWith(start)
        ? name.substring(0, name.length() - start.length()) + " " + year
        : name + ", " + year;
  }

  /** Returns the world that is updated. */
  public ScenarioSource before() {
    return source;
  }

  /** Returns the year that it is brought to. */
  public int year() {
    return year;
  }

  /** Returns the texts of the tables of facts, by file. */
  public Map<String, String> facts() {
    return read;
  }

  /** Returns keys of the states that there are then and were not before. */
  public List<String> begun() {
    Set<String> before =
        source.scenario().states().stream().map(StateFacts::key).collect(Collectors.toSet());
    return facts.states().keySet().stream().filter(key -> !before.contains(key)).toList();
  }

  /** Returns keys of the states that there were before and are not then. */
  public List<String> ended() {
    return source.scenario().states().stream()
        .map(StateFacts::key)
        .filter(key -> !facts.states().containsKey(key))
        .toList();
  }

  /** Returns how many states have their latest facts of which year. */
  public Map<Integer, Long> latest() {
    return facts.states().values().stream()
        .collect(Collectors.groupingBy(StateFigures::latest, TreeMap::new, Collectors.counting()));
  }

  /** Returns structures of which the tables tell and which the world does not have. */
  public List<String> others() {
    return others;
  }

  /** Returns how many pairs its table lists. */
  public int pairs() {
    return pairs.size() - 1;
  }

  /** Returns how many states it has. */
  public int states() {
    return states.size() - 1;
  }

  /** Returns what is carried from the world before, as no table tells it, in words. */
  public List<String> carried() {
    List<String> carried = new ArrayList<>();
    Map<String, Boolean> told = new LinkedHashMap<>();
    told.put("borders", facts.tells(TieKind.BORDER));
    told.put("rivalries", facts.tells(TieKind.RIVALRY));
    told.put("latent rivalries", facts.tells(TieKind.LATENT));
    told.put("pacts", facts.pacts() != null || facts.tells(TieKind.PACT));
    told.put("disputes (faded)", facts.disputes() != null);
    told.put("wars (faded)", facts.conflicts() != null);
    told.put("rungs", facts.conflicts() != null);
    told.put("contests", TieKind.CONTESTS.stream().anyMatch(facts::tells));
    told.put("memberships", facts.holdings() != null);
    told.forEach(
        (what, is) -> {
          if (!is) {
            carried.add(what);
          }
        });
    return carried;
  }

  /**
   * What changed in who belongs to a structure.
   *
   * @param structure its key
   * @param members full members then, founders among them
   * @param joined full members that were none before
   * @param left who is no full member any more
   */
  public record Membership(String structure, int members, List<String> joined, List<String> left) {}

  /** Returns what changed in who belongs to each structure. */
  public List<Membership> memberships() {
    return changes.stream()
        .map(c -> new Membership(c.structure(), c.members(), c.joined(), c.left()))
        .toList();
  }

  /** Returns the table of states as CSV. */
  public String statesTable() {
    return csv(states);
  }

  /** Returns the table of pairs as CSV. */
  public String pairsTable() {
    return csv(pairs);
  }

  /** Returns the scenario, as a file in a folder that holds both tables. */
  public String scenario(Path folder) {
    return text(base(folder), key() + ".csv", key() + "-pairs.csv");
  }

  /**
   * Returns the world that is made, with its tables inside.
   *
   * @param settings values set from outside
   * @throws entente.experiment.input.FaultsException with all faults if there are any
   */
  public ScenarioSource made(List<Setting> settings) {
    String file = key() + ".yaml";
    String base = place == null ? base(null) : "./" + FileLookup.file(place.label());
    String text = text(base, block(statesTable()), block(pairsTable()));
    Source whole =
        place == null ? new Source.OfText(file, text) : new Source.Beside(file, text, place);
    return ScenarioReader.load(key(), whole, settings);
  }

  private static String block(String csv) {
    return "|\n" + csv.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
  }

  // What is extended is seen from the folder of the file that extends it.
  private String base(Path folder) {
    if (!Shipped.isPath(world) && Shipped.names().contains(world)) {
      return world;
    }
    Path path = Path.of(world).toAbsolutePath().normalize();
    Path place = folder == null ? path : folder.toAbsolutePath().normalize().relativize(path);
    String text = place.toString().replace('\\', '/');
    return text.contains("/") ? text : "./" + text;
  }

  private String text(String base, String statesValue, String pairsValue) {
    Scenario scenario = source.scenario();
    StringBuilder out = new StringBuilder();
    out.append("# What was so at the end of ").append(year).append(", from tables of facts.\n");
    out.append("kind: scenario\n");
    out.append("name: ").append(CanonicalText.quote(name())).append('\n');
    out.append("extends: ").append(CanonicalText.quote(base)).append('\n');
    out.append("start: ").append(year).append('\n');
    out.append("states: ").append(statesValue).append('\n');
    out.append("pairs: ").append(pairsValue).append('\n');
    if (scenario.states().stream().anyMatch(state -> !state.capabilityPath().isEmpty())) {
      out.append("capability_path: null\n");
    }
    if (!structures.isEmpty()) {
      out.append("structures:\n").append(structures);
    }
    events(out);
    return out.toString();
  }

  private void events(StringBuilder out) {
    List<Event> events = source.scenario().events();
    if (events.isEmpty()) {
      return;
    }
    int passed = (year - (int) source.scenario().start()) * Scenario.ROUNDS_A_YEAR;
    List<Event> later =
        events.stream()
            .filter(e -> e.round() > passed && there(e.actor()) && there(e.target()))
            .toList();
    out.append(later.isEmpty() ? "events: []\n" : "events:\n");
    for (Event e : later) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("round", Integer.toString(e.round() - passed));
      fields.put("what", Keys.word(e.what()));
      fields.put("actor", quoted(e.actor()));
      fields.put("target", quoted(e.target()));
      fields.put("structure", quoted(e.structure()));
      fields.put("status", e.what() == EventKind.ADMISSION ? Keys.word(e.status()) : NULL);
      fields.put("size", Numbers.text(e.size()));
      fields.put("note", quoted(e.note()));
      fields.values().removeIf(NULL::equals);
      out.append("  - {");
      out.append(
          fields.entrySet().stream()
              .map(field -> field.getKey() + ": " + field.getValue())
              .collect(Collectors.joining(", ")));
      out.append("}\n");
    }
  }

  private boolean there(String key) {
    return key == null || key.isEmpty() || facts.states().containsKey(key);
  }

  private static String quoted(String text) {
    return text == null || text.isEmpty() ? NULL : CanonicalText.quote(text);
  }

  private static String csv(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
