package entente.experiment.run;

import entente.experiment.scenario.Counterfactual;
import entente.experiment.scenario.PolicyChecks;
import entente.experiment.scenario.PolicyCondition;
import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Happening;
import entente.model.dynamics.PolicyRule;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Snapshot;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The adaptive policy of one run: looks between two rounds whether a rule of the scenario fires,
 * and says under which scenario the run goes on.
 *
 * <p>A rule fires when its condition has held for its number of rounds, round 0 among them. It
 * fires again only once the condition has ceased to hold. What rules have set stays in force until
 * another rule sets it anew; of rules that fire together the later ones prevail.
 */
public final class Policy {

  private static final Template REASON = Template.of("{title}: {values}; set {settings}");
  private static final Template VALUE = Template.of("{name} {value}");

  private final List<Watched> rules = new ArrayList<>();
  private final List<Happening> firings = new ArrayList<>();
  private final Map<String, Setting> inForce = new LinkedHashMap<>();
  private Scenario base;
  private ScenarioTemplate template;

  /** Starts with no rule fired. */
  public Policy(Scenario scenario) {
    take(scenario);
  }

  private void take(Scenario scenario) {
    base = scenario;
    template = null;
    rules.clear();
    for (PolicyRule rule : scenario.rules()) {
      rules.add(new Watched(rule, PolicyCondition.parse(rule.when())));
    }
  }

  /** Returns whether there are rules at all, so that measures are needed after every round. */
  public boolean acts() {
    return !rules.isEmpty();
  }

  /**
   * Looks at the condition after a round.
   *
   * @param system measures of the system in that round
   * @param byStructure measures of structures, [structure][measure]
   * @return the scenario to go on under, or null if no rule fires
   */
  public Scenario after(Snapshot snapshot, double[] system, double[][] byStructure) {
    List<String> keys = snapshot.structures().stream().map(Snapshot.OfStructure::key).toList();
    Observed observed = new Observed(snapshot, keys, system, byStructure);
    boolean fired = false;
    for (Watched watched : rules) {
      if (watched.fires(observed)) {
        fired = true;
        List<Setting> settings = PolicyChecks.settings(watched.rule);
        settings.forEach(setting -> inForce.put(setting.path(), setting));
        String reason = reason(watched, settings, observed);
        firings.add(
            new Happening(
                snapshot.round() + 1,
                PolicyRule.FIRES,
                -1,
                -1,
                structure(settings, keys),
                -1,
                reason));
      }
    }
    return fired ? inForce() : null;
  }

  /**
   * Returns the scenario of a branch with what the rules have set so far, unless the branch sets it
   * itself, and goes on with the rules of the branch.
   */
  public Scenario branch(Scenario changed) {
    if (inForce.isEmpty() && base.rules().equals(changed.rules())) {
      base = changed;
      template = null;
      return changed;
    }
    for (ScenarioDiff.Difference difference : ScenarioDiff.of(base, changed)) {
      inForce.remove(difference.path());
    }
    if (!base.rules().equals(changed.rules())) {
      take(changed);
    }
    base = changed;
    template = null;
    return inForce.isEmpty() ? changed : inForce();
  }

  private Scenario inForce() {
    if (template == null) {
      template = ScenarioTemplate.of(base.key(), Counterfactual.text(base));
    }
    return template.with(List.copyOf(inForce.values()));
  }

  /** Returns the firings so far, each in the round from which on it acts, with its reason. */
  public List<Happening> firings() {
    return List.copyOf(firings);
  }

  /** Returns a chronicle with the firings before what else happened in their rounds. */
  List<Happening> told(List<Happening> chronicle) {
    if (firings.isEmpty()) {
      return chronicle;
    }
    List<Happening> all = new ArrayList<>(firings);
    all.addAll(chronicle);
    all.sort(java.util.Comparator.comparingInt(Happening::round));
    return all;
  }

  private static String reason(Watched watched, List<Setting> settings, Observed observed) {
    List<String> values = new ArrayList<>();
    for (String name : watched.condition.condition().names()) {
      String value = observed.value(name);
      boolean number = value != null && value.matches("-?[0-9.]+([eE]-?[0-9]+)?");
      String word = number ? NumberWords.number(Double.parseDouble(value)) : value;
      values.add(VALUE.fill("name", name, "value", word));
    }
    return REASON.fill(
        "title",
        watched.rule.title(),
        "values",
        String.join(", ", values),
        "settings",
        settings.stream().map(Setting::toString).collect(Collectors.joining(", ")));
  }

  private static int structure(List<Setting> settings, List<String> keys) {
    Set<String> named = new LinkedHashSet<>();
    for (Setting setting : settings) {
      String[] parts = setting.path().split("\\.", 3);
      named.add(parts[0].equals("structures") && parts.length > 1 ? parts[1] : "");
    }
    return named.size() == 1 ? keys.indexOf(named.iterator().next()) : -1;
  }

  /** A rule under watch. */
  private static final class Watched {
    private final PolicyRule rule;
    private final PolicyCondition condition;
    private int held;
    private boolean spent;

    Watched(PolicyRule rule, PolicyCondition condition) {
      this.rule = rule;
      this.condition = condition;
    }

    boolean fires(Observed observed) {
      if (!condition.condition().holds(observed::value)) {
        held = 0;
        spent &= rule.once();
        return false;
      }
      held++;
      if (spent || held < condition.rounds()) {
        return false;
      }
      spent = true;
      return true;
    }
  }

  /** What rules can see after a round. */
  private record Observed(
      Snapshot snapshot, List<String> structures, double[] system, double[][] byStructure) {

    String value(String name) {
      String[] parts = name.split("\\.", 3);
      if (!parts[0].equals("states") || parts.length < 3) {
        String measure = parts[0].equals("structures") ? name : PolicyChecks.measure(name);
        return measure == null ? null : Stop.value(measure, structures, system, byStructure);
      }
      int state = snapshot.world().index(parts[1]);
      return switch (parts[2]) {
        case "security" -> number(snapshot.security()[state]);
        case "capability" -> number(snapshot.capability()[state]);
        case "bloc" -> key(snapshot.bloc()[state]);
        case "seat" -> key(snapshot.seat()[state]);
        case "hedges" -> snapshot.hedges(state) ? "1" : "0";
        default -> held(parts[2].substring(parts[2].indexOf('.') + 1), state);
      };
    }

    private String held(String structure, int state) {
      int place = structures.indexOf(structure);
      return place >= 0 && snapshot.structures().get(place).holds(state) ? "1" : "0";
    }

    private String key(int structure) {
      return structure < 0 ? "none" : structures.get(structure);
    }

    private static String number(double value) {
      return Double.isNaN(value) ? null : Double.toString(value);
    }
  }
}
