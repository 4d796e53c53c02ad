package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Finding;
import entente.experiment.input.InputFile;
import entente.experiment.input.Mark;
import entente.experiment.input.Merge;
import entente.experiment.input.Node;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.input.YamlReader;
import entente.model.dynamics.Event;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenario under which a run goes on from a round when something is changed.
 *
 * <p>A change goes through the same reading and the same checks as a scenario file. What a run has
 * behind it cannot be changed: what sets round 0 alone, which states, pairs and structures there
 * are, and events and choices before the round.
 */
public final class Counterfactual {
  private static final Template EVENT = Template.of("{number} ({event} in round {round})");

  private static final String ONLY_START = "a value that acts after round 0; this one sets round 0";
  private static final String FRAME = "a value that a run does not hang on from its start";

  /** What cannot be changed, as patterns of paths, and what was expected in their place. */
  private static final Map<String, String> FIXED = fixed();

  private final Scenario scenario;
  private final Change change;
  private final Faults faults = new Faults();

  private Counterfactual(Scenario scenario, Change change) {
    this.scenario = scenario;
    this.change = change;
  }

  private static Map<String, String> fixed() {
    Map<String, String> fixed = new LinkedHashMap<>();
    fixed.put("conditions\\..*", ONLY_START);
    fixed.put("parameters\\.hostility\\..*", ONLY_START);
    fixed.put("parameters\\.choice\\.initial_constants", ONLY_START);
    fixed.put("structures\\.[^.]+\\.(depth|politicisation)", ONLY_START);
    fixed.put("structures\\.[^.]+\\.(founders|members|observers|partners)", ONLY_START);
    fixed.put("structures\\.[^.]+\\.commitment", FRAME);
    fixed.put("structures\\.[^.]+", FRAME);
    fixed.put("(states|pairs)(\\..*)?", FRAME);
    fixed.put("focal|start|rounds", FRAME);
    return fixed;
  }

  /**
   * Returns the changed scenario.
   *
   * @param scenario the scenario of the run
   * @throws FaultsException with all faults if there are any
   */
  public static Scenario of(Scenario scenario, Change change) {
    return new Counterfactual(scenario, change).changed();
  }

  /** Returns the whole of a scenario as one text, with its tables inside. */
  public static String text(Scenario scenario) {
    return CanonicalText.of(scenario);
  }

  private Scenario changed() {
    SourceFiles files = new SourceFiles(faults);
    InputFile text = InputFile.of(scenario.key(), CanonicalText.of(scenario));
    Node.Mapping root = new Extends(files, faults).resolve(text);
    faults.throwIfAny();
    round();
    Node.Mapping set = events(new SettingEditor(faults).apply(root, change.settings()));
    Scenario whole = new ScenarioAssembly(files, faults).assemble(scenario.key(), set);
    Scenario changed = whole == null ? scenario : ScenarioAssembly.present(whole);
    check(changed);
    faults.throwIfAny();
    return changed;
  }

  private void round() {
    if (change.round() < 1 || change.round() > scenario.rounds()) {
      String expected = "a round of the run, from 1 to " + scenario.rounds();
      at("--at", 1, "round").found(Integer.toString(change.round())).expected(expected);
    }
  }

  private Node.Mapping events(Node.Mapping root) {
    if (change.events().isEmpty() && change.without().isEmpty()) {
      return root;
    }
    List<Node> items = new ArrayList<>();
    if (root.get("events") instanceof Node.Sequence list) {
      items.addAll(list.items());
    }
    List<Node> gone = new ArrayList<>();
    for (int k = 0; k < change.without().size(); k++) {
      int place = change.without().get(k);
      if (place >= 0 && place < scenario.events().size() && place < items.size()) {
        gone.add(items.get(place));
      } else {
        at("--without-event", k + 1, "events").found(Integer.toString(place)).expected(places());
      }
    }
    items.removeIf(gone::contains);
    for (int k = 0; k < change.events().size(); k++) {
      Node event = YamlReader.read(source(k), change.events().get(k), faults);
      if (event != null) {
        items.add(event);
      }
    }
    Mark mark = root.mark();
    return Merge.with(root, "events", new Node.Field(mark, new Node.Sequence(mark, items)));
  }

  private Source source(int k) {
    String number = change.events().size() == 1 ? "" : " " + (k + 1);
    return new Source.OfText("--event" + number, change.events().get(k));
  }

  private String places() {
    if (scenario.events().isEmpty()) {
      return "no event, since the scenario has none";
    }
    List<String> words = new ArrayList<>();
    for (int k = 0; k < scenario.events().size(); k++) {
      Event event = scenario.events().get(k);
      words.add(EVENT.fill("number", k, "event", event.what().word(), "round", event.round()));
    }
    return "one of " + String.join(", ", words);
  }

  private void check(Scenario changed) {
    for (ScenarioDiff.Difference difference : ScenarioDiff.of(scenario, changed)) {
      for (Map.Entry<String, String> fixed : FIXED.entrySet()) {
        if (difference.path().matches(fixed.getKey())) {
          refuse(difference, fixed.getValue());
          break;
        }
      }
    }
    if (!past(scenario.events()).equals(past(changed.events()))) {
      at("--event", 1, "events")
          .found("an event before round " + change.round())
          .expected("events from round " + change.round() + " on");
    }
    if (!pastChoices(scenario).equals(pastChoices(changed))) {
      at("--set", 1, "choices")
          .found("a choice before round " + change.round())
          .expected("choices from round " + change.round() + " on");
    }
  }

  private void refuse(ScenarioDiff.Difference difference, String expected) {
    int line = 1;
    for (int k = 0; k < change.settings().size(); k++) {
      String path = change.settings().get(k).path();
      if (difference.path().equals(path) || difference.path().startsWith(path + ".")) {
        line = k + 1;
      }
    }
    String maybe = "compare the whole run instead: compare --set " + difference.path() + "=…";
    at("--set", line, difference.path()).found(difference.to()).maybe(maybe).expected(expected);
  }

  private Finding at(String file, int line, String path) {
    return faults.at(new Mark(new Source.OfText(file, ""), line, 1), path);
  }

  private List<Event> past(List<Event> events) {
    return events.stream().filter(event -> event.round() < change.round()).toList();
  }

  private List<GivenChoice> pastChoices(Scenario of) {
    return of.choices().stream().filter(choice -> choice.round() < change.round()).toList();
  }
}
