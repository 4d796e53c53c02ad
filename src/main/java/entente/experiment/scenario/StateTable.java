package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import entente.model.states.Neutrality;
import entente.model.states.StateFacts;
import entente.model.states.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the table of a world's states. */
final class StateTable {
  static final List<String> REQUIRED =
      List.of("key", "name", "capability", "lat", "lon", "x1", "autonomy", "nuclear", "pole");
  static final String DEPENDENCE = "dependence_";
  static final String VULNERABILITY = "vulnerability_";
  static final String DEMOCRACY = "democracy";
  static final String NEUTRALITY = "neutrality";
  private static final double FARTHEST = 100;
  private static final double ROUNDING = 1e-9;

  private final Faults faults;
  private final Map<String, SortedMap<Integer, Double>> paths;

  StateTable(Faults faults, Map<String, SortedMap<Integer, Double>> paths) {
    this.faults = faults;
    this.paths = paths;
  }

  List<StateFacts> read(TableText text) {
    Table table = Table.read(text, faults);
    Set<String> poles = poles(table);
    table.columns(REQUIRED, valid(poles));
    List<StateFacts> states = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Table.Row row : table.rows()) {
      Table.Cell key = row.get("key");
      if (key == null) {
        continue;
      }
      RowReader reader = new RowReader(row, key.text(), faults);
      if (!Keys.isLegal(key.text())) {
        reader.at("key").word(key.text()).expected("a key of letters, digits, _ and -");
      } else if (key.text().equals(GroupReader.MEAN)) {
        reader.at("key").word(key.text()).expected("another key: mean stands for a mean of states");
      } else if (!seen.add(key.text())) {
        reader
            .at("key")
            .found("state " + key.text() + " again")
            .maybe("delete one row")
            .expected("each state once");
      } else {
        states.add(state(reader, key.text(), poles, table.header().containsKey("x2")));
      }
    }
    if (!states.isEmpty() && states.stream().noneMatch(state -> state.capability() > 0)) {
      faults
          .at(text.mark(1, 1), "capability")
          .found("0 everywhere")
          .expected("a state with more than 0");
    }
    return states;
  }

  private static Set<String> poles(Table table) {
    Set<String> poles = new LinkedHashSet<>();
    for (Table.Row row : table.rows()) {
      if (row.get("pole") != null && row.get("key") != null) {
        if (row.get("pole").text().matches("1|true")) {
          poles.add(row.get("key").text());
        }
      }
    }
    return poles;
  }

  private static List<String> valid(Set<String> poles) {
    List<String> valid = new ArrayList<>(REQUIRED);
    valid.add("region");
    valid.add("x2");
    valid.add(DEMOCRACY);
    valid.add(NEUTRALITY);
    for (Vector vector : Vector.values()) {
      valid.add(VULNERABILITY + vector.word());
    }
    poles.forEach(pole -> valid.add(DEPENDENCE + pole));
    return valid;
  }

  private StateFacts state(RowReader row, String key, Set<String> poles, boolean twoAxes) {
    List<Double> position = new ArrayList<>();
    position.add(row.number("x1", -FARTHEST, FARTHEST, 0));
    if (twoAxes) {
      position.add(row.number("x2", -FARTHEST, FARTHEST, 0));
    }
    List<Double> vulnerability = new ArrayList<>();
    for (Vector vector : Vector.values()) {
      double otherwise = vector == Vector.MILITARY ? 1 : 0.5;
      vulnerability.add(row.number(VULNERABILITY + vector.word(), 0, 1, otherwise));
    }
    String name = row.text("name");
    return new StateFacts(
        key,
        name.isEmpty() ? key : name,
        row.text("region"),
        row.number("capability", 0, Double.MAX_VALUE, 0),
        paths.getOrDefault(key, new TreeMap<>()),
        row.number("lat", -90, 90, 0),
        row.number("lon", -180, 180, 0),
        List.copyOf(position),
        row.number("autonomy", 0, 1, 0),
        row.flag("nuclear"),
        row.flag("pole"),
        List.copyOf(vulnerability),
        dependence(row, poles),
        row.number(DEMOCRACY, 0, 1, 0.5),
        row.word(NEUTRALITY, Neutrality.class, Neutrality.NONE));
  }

  private static Map<String, Double> dependence(RowReader row, Set<String> poles) {
    Map<String, Double> dependence = new LinkedHashMap<>();
    double sum = 0;
    String last = "";
    for (String pole : poles) {
      if (row.has(DEPENDENCE + pole)) {
        double share = row.number(DEPENDENCE + pole, 0, 1, 0);
        dependence.put(pole, share);
        sum += share;
        last = DEPENDENCE + pole;
      }
    }
    if (sum > 1 + ROUNDING) {
      String value = "a sum of dependences of " + Numbers.text(sum);
      row.at(last).found(value).maybe("divide them by their sum").expected("a sum of at most 1");
    }
    return java.util.Collections.unmodifiableMap(dependence);
  }
}
