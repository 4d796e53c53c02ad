package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.Keys;
import entente.experiment.input.Mark;
import entente.experiment.input.Numbers;
import entente.experiment.input.Places;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What must hold between the terms of structures and the states of a world. */
final class StructureChecks {
  private static final Template IN_ANOTHER = Template.of("{state}, which is in {other} too");
  private static final Template AT_MOST = Template.of("at most {most} {commitment} structures");
  private static final Template TOO_MANY = Template.of("{number} {commitment} structures");

  /** What stands for the focal structure of any scenario where a measure of it is named. */
  private static final String FOCAL = "focal";

  private static final int MOST = 200;
  private static final int MOST_BESIDE = 4;
  private static final int MOST_EXCLUSIVE = 6;
  private static final double ROUNDING = 1e-9;

  private final Set<String> states;
  private final boolean portfolios;
  private final Places places;
  private final Faults faults;
  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> structures = new LinkedHashSet<>();

  StructureChecks(Set<String> states, boolean portfolios, Places places, Faults faults) {
    this.states = states;
    this.portfolios = portfolios;
    this.places = places;
    this.faults = faults;
  }

  void check(List<StructureTerms> all) {
    all.forEach(structure -> structures.add(structure.key()));
    places.most(all, StructureTerms::key, "structures", MOST);
    for (StructureTerms structure : all.stream().limit(MOST).toList()) {
      String path = "structures." + structure.key();
      if (structure.key().equals(FOCAL)) {
        faults
            .at(places.key("structures", FOCAL), path)
            .word(FOCAL)
            .expected("another key: focal stands for the structure that a scenario is about");
      }
      target(structure, path);
      seats(structure, path);
      leaders(structure, path + ".leaders");
      if (structure.agenda() != null && !faults.touch(path + ".agenda")) {
        agenda(structure, path + ".agenda");
      }
    }
    if (!portfolios) {
      atMost(MOST_BESIDE, Commitment.BESIDE, all);
    }
    atMost(MOST_EXCLUSIVE, Commitment.EXCLUSIVE, all);
  }

  private void target(StructureTerms structure, String path) {
    if (structure.target() != null) {
      known(structure.target(), path + ".target");
    } else if (structure.deterrenceFocus() > 0
        && structure.present()
        && !faults.touch(path + ".target")) {
      String value = Numbers.text(structure.deterrenceFocus()) + " without a target";
      String where = path + ".deterrence_focus";
      places.at(where).found(value).maybe("add a key target").expected("a target, or 0");
    }
  }

  private void seats(StructureTerms structure, String path) {
    Map<String, String> seen = new HashMap<>();
    seats(structure, structure.founders(), path + ".founders", seen);
    seats(structure, structure.members(), path + ".members", seen);
    seats(structure, structure.observers(), path + ".observers", seen);
    seats(structure, structure.partners(), path + ".partners", seen);
    seats(structure, structure.frozen(), path + ".frozen", seen);
    years(structure.asked(), path + ".asked");
    years(structure.since(), path + ".since");
    kin(structure.kin(), path + ".kin");
  }

  private void years(Map<String, Double> years, String path) {
    for (String key : years.keySet()) {
      if (!states.isEmpty() && !states.contains(key)) {
        unknown(key, places.key(path, key), path + "." + key);
      }
    }
  }

  private void kin(List<String> kin, String path) {
    for (int i = 0; i < kin.size(); i++) {
      if (!structures.contains(kin.get(i))) {
        places.at(path + "." + i).word(kin.get(i)).oneOf(structures);
      }
    }
  }

  private void seats(
      StructureTerms structure, List<String> keys, String path, Map<String, String> seen) {
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      String where = path + "." + i;
      known(key, where);
      String list = path.substring(path.lastIndexOf('.') + 1);
      String before = seen.putIfAbsent(key, list);
      if (before != null) {
        String expected = "each state once in a structure; it is among its " + before;
        places.at(where).found(key + " again").maybe("delete one").expected(expected);
      } else if (structure.present() && bindsElsewhere(structure, key)) {
        String half = structure.commitment().name().toLowerCase(Locale.ROOT);
        String other = bound.putIfAbsent(half + " " + key, structure.key());
        if (other != null) {
          String value = IN_ANOTHER.fill("state", key, "other", other);
          String expected =
              structure.commitment() == Commitment.EXCLUSIVE
                  ? "each state in at most one exclusive structure"
                  : "each state in at most one structure held beside";
          places.at(where).found(value).maybe("delete it in one of them").expected(expected);
        }
      }
    }
  }

  // Of a portfolio only the exclusive structures of others bind a state elsewhere.
  private boolean bindsElsewhere(StructureTerms structure, String state) {
    if (portfolios) {
      return structure.commitment() == Commitment.EXCLUSIVE
          && !structure.founders().contains(state);
    }
    return structure.commitment() != Commitment.STANDING;
  }

  private void leaders(StructureTerms structure, String path) {
    Set<String> members = new HashSet<>(structure.founders());
    members.addAll(structure.members());
    double sum = 0;
    for (Map.Entry<String, Double> leader : structure.leaders().entrySet()) {
      sum += leader.getValue();
      String where = path + "." + leader.getKey();
      Mark mark = places.key(path, leader.getKey());
      if (!states.isEmpty() && !states.contains(leader.getKey())) {
        unknown(leader.getKey(), mark, where);
      } else if (!members.contains(leader.getKey())) {
        faults
            .at(mark, where)
            .found(leader.getKey())
            .maybe("add it to founders")
            .expected("leaders among the founders and members");
      }
    }
    if (sum > 1 + ROUNDING) {
      places.at(path).found("shares with a sum of " + rounded(sum)).expected("a sum of at most 1");
    }
  }

  private void agenda(StructureTerms structure, String path) {
    double sum = Arrays.stream(structure.agenda().emphasis()).sum();
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      String value = "emphases with a sum of " + rounded(sum);
      places.at(path).found(value).maybe("name all five; others default").expected("a sum of 1");
    }
  }

  // Without what adding up in binary leaves in the sixteenth place.
  private static String rounded(double sum) {
    return Numbers.text(Math.rint(sum * 1e12) / 1e12);
  }

  private void atMost(int most, Commitment commitment, List<StructureTerms> structures) {
    List<StructureTerms> present =
        structures.stream().filter(s -> s.present() && s.commitment() == commitment).toList();
    if (present.size() > most) {
      String word = Keys.word(commitment);
      String extra = "structures." + present.get(most).key();
      String expected = AT_MOST.fill("most", most, "commitment", word);
      Mark mark = places.key("structures", present.get(most).key());
      faults
          .at(mark, extra)
          .found(TOO_MANY.fill("number", present.size(), "commitment", word))
          .maybe("present: false")
          .expected(expected);
    }
  }

  private void known(String key, String path) {
    if (!states.isEmpty() && !states.contains(key)) {
      unknown(key, places.of(path), path);
    }
  }

  private void unknown(String key, Mark mark, String path) {
    faults.at(mark, path).word(key).near(states).expected("the key of a state");
  }
}
