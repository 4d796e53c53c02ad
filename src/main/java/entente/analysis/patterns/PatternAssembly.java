package entente.analysis.patterns;

import entente.analysis.patterns.record.StructureRole;
import entente.analysis.patterns.rule.FightingPairs;
import entente.analysis.patterns.rule.ObservedCases;
import entente.analysis.patterns.rule.PatternRule;
import entente.analysis.patterns.rule.SeatRanking;
import entente.experiment.input.Binder;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.InputFile;
import entente.experiment.input.Keys;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Places;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what a file of patterns names, and loads the scenarios of its worlds. */
final class PatternAssembly {

  private static final Template YEARS = Template.of("at most {most} years, as {scenario} has");
  private static final Template SCENARIOS =
      Template.of("a file next to this one, or one of {names}");
  private static final int MOST_WORLDS = 50;
  private static final List<String> PARTS =
      Arrays.stream(StructureRole.values()).map(StructureRole::word).toList();

  private final Node.Mapping root;
  private final InputFile file;
  private final Faults faults;
  private final Places places;
  private final Binder binder;
  private final Map<Source, Optional<ScenarioSource>> loaded = new HashMap<>();

  PatternAssembly(Node.Mapping root, InputFile file, Faults faults) {
    this.root = root;
    this.file = file;
    this.faults = faults;
    places = new Places(root, faults);
    binder = new Binder(faults);
  }

  /** Returns the file with its scenarios and rules; of no use if there are faults. */
  PatternFile file(PatternsTerms terms) {
    faults.kind(root, root.mark(), "patterns");
    List<PatternFile.OfWorld> worlds = new ArrayList<>();
    for (WorldTerms world : terms.worlds().stream().limit(MOST_WORLDS).toList()) {
      ScenarioSource source = load(world);
      if (source != null) {
        check(world, source.scenario());
        worlds.add(new PatternFile.OfWorld(world, source));
      }
    }
    some(terms.worlds(), "worlds", "at least one world");
    places.most(terms.worlds(), WorldTerms::key, "worlds", MOST_WORLDS);
    some(terms.patterns(), "patterns", "at least one pattern");
    List<String> keys = terms.worlds().stream().map(WorldTerms::key).toList();
    List<PatternFile.Judged> patterns = new ArrayList<>();
    for (PatternTerms pattern : terms.patterns()) {
      check(pattern, keys);
      PatternRule rule = rule(pattern);
      if (rule != null) {
        patterns.add(new PatternFile.Judged(pattern, rule));
      }
    }
    return new PatternFile(
        file.source().label(),
        file.text(),
        terms.name(),
        List.copyOf(worlds),
        List.copyOf(patterns),
        false);
  }

  private void some(List<?> list, String path, String expected) {
    if (list.isEmpty() && !faults.touch(path)) {
      places.at(path).missing(expected);
    }
  }

  private ScenarioSource load(WorldTerms world) {
    String path = "worlds." + world.key() + ".scenario";
    Mark mark = places.of(path);
    String name = world.scenario();
    if (name == null) {
      faults.at(mark, path).missing("a scenario");
      return null;
    }
    Source source = Shipped.isPath(name) ? mark.source().relative(name) : Shipped.source(name);
    if (!source.exists()) {
      String expected = SCENARIOS.fill("names", String.join(", ", Shipped.names()));
      faults.at(mark, path).word(name).near(Shipped.names()).expected(expected);
      return null;
    }
    return loaded.computeIfAbsent(source, this::read).orElse(null);
  }

  private Optional<ScenarioSource> read(Source source) {
    try {
      return Optional.of(ScenarioReader.load(FileLookup.bare(source), source, List.of()));
    } catch (FaultsException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  private void check(WorldTerms world, Scenario scenario) {
    String path = "worlds." + world.key();
    int most = scenario.rounds() / Scenario.ROUNDS_A_YEAR;
    if (world.years() > most) {
      String expected = YEARS.fill("most", most, "scenario", scenario.key());
      places.at(path + ".years").found(Integer.toString(world.years())).expected(expected);
    }
    List<String> keys = scenario.structures().stream().map(StructureTerms::key).toList();
    String parts = path + ".roles";
    world
        .roles()
        .byPart()
        .forEach(
            (role, named) -> {
              for (int k = 0; k < named.size(); k++) {
                if (!keys.contains(named.get(k))) {
                  places.at(Keys.join(parts, role.word() + "." + k)).word(named.get(k)).oneOf(keys);
                }
              }
            });
  }

  private void check(PatternTerms pattern, List<String> worlds) {
    String path = "patterns." + pattern.key();
    if (pattern.says().isBlank()) {
      places.at(path + ".says").missing("the pattern, as a sentence");
    }
    if (pattern.source().isBlank()) {
      places.at(path + ".source").missing("where figure and tolerance come from");
    }
    if (Double.isNaN(pattern.low()) && Double.isNaN(pattern.high())) {
      places.at(path + ".low").missing("low, high or both");
    } else if (pattern.low() > pattern.high()) {
      places.at(path + ".high").found("less than low").expected("at least low");
    }
    some(pattern.worlds(), path + ".worlds", "at least one world");
    for (int k = 0; k < pattern.worlds().size(); k++) {
      if (!worlds.contains(pattern.worlds().get(k))) {
        places.at(path + ".worlds." + k).word(pattern.worlds().get(k)).oneOf(worlds);
      }
    }
  }

  private PatternRule rule(PatternTerms pattern) {
    String path = "patterns." + pattern.key();
    Class<? extends PatternRule> type = PatternRules.all().get(pattern.rule());
    if (type == null) {
      places.at(path + ".rule").word(pattern.rule()).oneOf(PatternRules.all().keySet());
      return null;
    }
    String where = path + ".with";
    Node with = pattern.with();
    Map<String, Object> given = Map.of();
    if (type == FightingPairs.class || type == SeatRanking.class) {
      Node table = with instanceof Node.Mapping map ? map.get("table") : null;
      boolean pairs = type == FightingPairs.class;
      ObservedCases cases = new ObservedTable(faults).read(table, where + ".table", pairs);
      given = Map.of("observed", cases);
    }
    int before = faults.count();
    PatternRule rule = binder.record(type, with, places.of(path), where, given, List.of());
    if (rule != null && faults.count() == before) {
      words(rule, where);
    }
    return rule;
  }

  private void words(PatternRule rule, String path) {
    for (String word : rule.words()) {
      if (StructureRole.named(word) == null) {
        places.at(path).word(word).oneOf(PARTS);
      }
    }
  }
}
