package entente.model.dynamics;

import entente.model.Chance;
import entente.model.decisions.InitialConstants;
import entente.model.decisions.Switch;
import entente.model.decisions.Taste;
import entente.model.politics.Chronicler;
import entente.model.politics.Contests;
import entente.model.politics.Governments;
import entente.model.politics.Neutralities;
import entente.model.portfolio.StepOutcome;
import entente.model.states.Relations;
import entente.model.states.World;
import entente.model.structures.Admission;
import entente.model.structures.Structure;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that the phases of one run share: the scenario, the draws, the state of affairs, the rules,
 * the chronicle.
 */
final class Run {

  final Scenario scenario;
  final Parameters parameters;
  final Chance chance;
  final World world;
  final Relations relations;
  final List<Structure> structures;
  final Rules rules;
  final Taste taste;
  final HostilityRule hostility;
  final Ladder ladder;
  final Order order;
  final List<Happening> chronicle = new ArrayList<>();
  final List<Switch> switches = new ArrayList<>();
  final Governments governments;
  final Neutralities neutralities;
  final Contests contests;
  final Portfolios portfolios;
  final GivenChoices given;
  final List<ChoiceOutcome> answers = new ArrayList<>();
  final List<StepOutcome> stepAnswers = new ArrayList<>();

  Run(Scenario scenario, World world, long seed) {
    this.scenario = scenario;
    this.world = world;
    parameters = scenario.parameters();
    chance = new Chance(seed);
    relations = new Relations(world, parameters.hostility());
    relations.setCapabilities(scenario.start());
    structures = structures(scenario, relations);
    List<Admission> admissions =
        structures.stream().map(s -> new Admission(s, parameters.structures(), relations)).toList();
    rules = new Rules(scenario, relations, structures, admissions);
    taste =
        new Taste(chance, parameters.choice().tasteRenewal(), world.size(), rules.options.count());
    structures.forEach(s -> s.setEffectiveness(rules.cases.expected(s)));
    ladder = new Ladder(rules.situation, rules.scoring, parameters.ladder(), scenario.mechanisms());
    order = new Order(rules.situation, parameters.order(), scenario.conditions());
    rules.situation.survey();
    hostility = new HostilityRule(rules.situation, parameters.relations(), scenario.mechanisms());
    governments =
        new Governments(
            relations, structures, scenario.mechanisms(), parameters.politics(), chance);
    neutralities =
        new Neutralities(world, governments, scenario.mechanisms(), parameters.politics(), chance);
    contests = new Contests(world, scenario.mechanisms(), parameters.politics(), chance);
    portfolios = hasPortfolios() ? new Portfolios(this) : null;
    given = new GivenChoices(this, scenario.choices());
    if (portfolios == null) {
      InitialConstants.set(
          rules.situation, rules.options, rules.scoring, parameters.choice().initialConstants());
    }
  }

  /**
   * Takes over a run as it stands between two rounds and goes on under a changed scenario.
   *
   * <p>What has come about stays as it is; all rules are made anew with the constants, terms,
   * mechanisms, events and choices of the changed scenario. States, pairs, and which structures
   * there are have to be the same.
   */
  Run(Run parent, Scenario changed) {
    scenario = changed;
    world = parent.world;
    parameters = changed.parameters();
    chance = parent.chance;
    relations = parent.relations.copy(world);
    structures = new ArrayList<>();
    List<Admission> admissions = new ArrayList<>();
    for (Structure old : parent.structures) {
      Structure copy = old.copy(terms(changed, old), parameters.structures(), relations);
      structures.add(copy);
      Admission admission = parent.rules.situation.admission(old.index());
      admissions.add(admission.copy(copy, parameters.structures(), relations));
    }
    rules = new Rules(changed, relations, structures, admissions);
    rules.scoring.takeConstants(parent.rules.scoring);
    taste = parent.taste.copy(parameters.choice().tasteRenewal());
    ladder =
        parent.ladder.copy(
            rules.situation, rules.scoring, parameters.ladder(), changed.mechanisms());
    order = parent.order.copy(rules.situation, parameters.order());
    rules.situation.survey();
    hostility =
        parent.hostility.copy(rules.situation, parameters.relations(), changed.mechanisms());
    governments =
        parent.governments.copy(relations, structures, changed.mechanisms(), parameters.politics());
    neutralities =
        parent.neutralities.copy(governments, changed.mechanisms(), parameters.politics());
    contests = parent.contests.copy(changed.mechanisms(), parameters.politics());
    portfolios = parent.portfolios == null ? null : parent.portfolios.copy(this);
    given = parent.given.copy(this, changed.choices());
    chronicle.addAll(parent.chronicle);
    switches.addAll(parent.switches);
    answers.addAll(parent.answers);
    stepAnswers.addAll(parent.stepAnswers);
  }

  /** Returns whether states change portfolios step by step instead of choosing a pair. */
  boolean hasPortfolios() {
    return scenario.mechanisms().portfolio() > 0;
  }

  /** Returns whether pairs fight by their own record instead of climbing rungs. */
  boolean hasWars() {
    return scenario.mechanisms().wars() > 0;
  }

  /** Returns the chronicle of a round, for rules elsewhere. */
  Chronicler chronicler(int round) {
    return (kind, actor, target, structure, outcome) ->
        tell(round, kind, actor, target, structure, -1, outcome);
  }

  /** Returns whether one is a pole and the other a pole too, or in a structure aimed at it. */
  boolean againstPole(int pole, int other) {
    if (world.poleOf(pole) < 0) {
      return false;
    }
    if (world.poleOf(other) >= 0) {
      return true;
    }
    for (Structure structure : structures) {
      if (structure.aimed()
          && structure.target() == pole
          && structure.membership().weight()[other] > 0) {
        return true;
      }
    }
    return false;
  }

  private static StructureTerms terms(Scenario changed, Structure of) {
    return changed.structures().stream()
        .filter(terms -> terms.present() && terms.key().equals(of.terms().key()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no structure has the key " + of.terms().key()));
  }

  // Structures stand in the order of their keys' streams, whatever the order of the file.
  private static List<Structure> structures(Scenario scenario, Relations relations) {
    List<StructureTerms> ordered = new ArrayList<>(scenario.structures());
    ordered.removeIf(terms -> !terms.present());
    ordered.sort(Comparator.comparingLong(terms -> Chance.hash(terms.key())));
    List<Structure> structures = new ArrayList<>();
    for (StructureTerms terms : ordered) {
      structures.add(
          new Structure(terms, scenario.parameters().structures(), structures.size(), relations));
    }
    return structures;
  }

  /**
   * Returns whether a state founds or leads a structure that it holds and may not leave, so that it
   * does not review.
   */
  boolean bound(int state) {
    return boundTo(state) >= 0;
  }

  /** Returns the index of the first structure that binds a state so, or −1. */
  int boundTo(int state) {
    for (Structure structure : structures) {
      if (structure.membership().founds(state)
          && structure.membership().holds(state)
          && !structure.terms().foundersMayLeave()) {
        return structure.index();
      }
    }
    return -1;
  }

  /** Returns a structure by its key, or null if it is not present. */
  Structure structure(String key) {
    for (Structure structure : structures) {
      if (structure.terms().key().equals(key)) {
        return structure;
      }
    }
    return null;
  }

  /** Writes a line into the chronicle. */
  void tell(
      int round, String kind, int actor, int target, int structure, int vector, String outcome) {
    chronicle.add(new Happening(round, kind, actor, target, structure, vector, outcome));
  }
}
