package entente.model.dynamics;

import entente.model.decisions.Choice;
import entente.model.decisions.Deliberation;
import entente.model.decisions.Options;
import entente.model.decisions.Scoring;
import entente.model.decisions.Situation;
import entente.model.states.Relations;
import entente.model.structures.Admission;
import entente.model.structures.Cases;
import entente.model.structures.Deepening;
import entente.model.structures.Politicisation;
import entente.model.structures.Purpose;
import entente.model.structures.Structure;
import java.util.List;

/**
 * The rules that follow from a scenario and the state of affairs alone, so that a run and its fork
 * make them alike.
 */
final class Rules {

  final Situation situation;
  final Options options;
  final Scoring scoring;
  final Choice choice;
  final Deliberation deliberation;
  final Cases cases;
  final Deepening deepening;
  final Politicisation politicisation;
  final Purpose purpose;

  Rules(
      Scenario scenario,
      Relations relations,
      List<Structure> structures,
      List<Admission> admissions) {
    Parameters parameters = scenario.parameters();
    situation =
        new Situation(
            relations, scenario.mechanisms(), parameters.security(), structures, admissions);
    options = new Options(situation);
    scoring = new Scoring(situation, options, parameters.weights(), parameters.choice());
    choice = new Choice(parameters.choice());
    deliberation = new Deliberation(options, scoring, choice);
    cases = new Cases(parameters.structures(), scenario.mechanisms(), relations);
    deepening = new Deepening(parameters.structures(), scenario.mechanisms());
    politicisation = new Politicisation(parameters.structures(), scenario.mechanisms());
    purpose = new Purpose(parameters.structures(), scenario.mechanisms(), relations);
  }
}
