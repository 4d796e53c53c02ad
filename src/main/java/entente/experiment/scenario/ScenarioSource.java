package entente.experiment.scenario;

import entente.experiment.input.Fault;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Map;

/**
 * A scenario as it was read, with what is needed to know and to repeat it.
 *
 * @param scenario the scenario, without structures and events that are not present
 * @param text all of it as one YAML file with its tables inside, defaults and settings written out
 * @param digest SHA-256 of the text; equal for a copy under another file name
 * @param modelDigest SHA-256 of what a run reads: without labels, names, question, about and notes
 * @param groups groups of states that the file names, in its order
 * @param files SHA-256 of each file that was read, by its name
 * @param notes what a user should know, each in the form of a fault: own values that cannot act
 */
public record ScenarioSource(
    Scenario scenario,
    String text,
    String digest,
    String modelDigest,
    List<StateGroup> groups,
    Map<String, String> files,
    List<Fault> notes) {}
