package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.Finding;
import entente.experiment.input.Keys;
import entente.experiment.input.Places;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.structures.StructureTerms;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What must hold between the events of a scenario, its states, its structures and its rounds. */
final class EventChecks {
  private final Set<String> states;
  private final Places places;
  private final Faults faults;

  EventChecks(Set<String> states, Places places, Faults faults) {
    this.states = states;
    this.places = places;
    this.faults = faults;
  }

  void check(List<Event> events, List<StructureTerms> structures, int rounds) {
    List<String> keys = structures.stream().map(StructureTerms::key).toList();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      String path = "events." + i;
      known(event.actor(), states, "state", path + ".actor");
      known(event.target(), states, "state", path + ".target");
      if (!keys.isEmpty() || !faults.touch("structures")) {
        known(event.structure(), keys, "structure", path + ".structure");
      }
      if (event.round() > rounds) {
        String expected = "a round of the scenario, at most " + rounds;
        places.at(path + ".round").found(Integer.toString(event.round())).expected(expected);
      }
      if (event.what() != null) {
        needs(event, path);
      }
      if (event.actor() != null && event.actor().equals(event.target())) {
        places.at(path + ".target").found(event.target()).expected("another state than the actor");
      }
    }
  }

  private void known(String key, Collection<String> valid, String noun, String path) {
    if (key != null && !valid.contains(key) && !(states.isEmpty() && noun.equals("state"))) {
      Finding finding = places.at(path).word(key);
      if (noun.equals("state")) {
        finding.near(valid).expected("the key of a state");
      } else {
        finding.oneOf(valid);
      }
    }
  }

  private void needs(Event event, String path) {
    EventKind kind = event.what();
    boolean actor = event.actor() != null;
    boolean target = event.target() != null;
    boolean structure = event.structure() != null;
    String need =
        switch (kind) {
          case INTERVENTION, SANCTIONS, TURNS_OVERT, TURNS_LATENT, HOSTILITY ->
              actor && target ? "" : "actor and target";
          case TREATY_LEFT -> actor ? "" : "actor";
          case TREATY_MADE -> "";
          case SUMMIT -> actor && target || structure ? "" : "actor and target, or structure";
          case TARGET_LAPSES -> structure ? "" : "structure";
          case TARGET_RETURNS -> structure && target ? "" : "structure and target";
          case ADMISSION, WITHDRAWAL -> actor && structure ? "" : "actor and structure";
        };
    if (!need.isEmpty()) {
      String value = "an event " + Keys.word(kind);
      places.at(path).found(value).maybe("add the missing keys").expected("also " + need);
    }
  }
}
