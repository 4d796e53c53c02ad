package entente.ui.cli.answer;

import static entente.text.NumberWords.percent;

import entente.experiment.game.ActorsFile;
import entente.theory.Landscape;
import entente.theory.Landscape.Minimum;
import entente.theory.Landscape.Ties;
import entente.theory.LandscapeStrain;
import entente.theory.LandscapeStrain.Strain;
import entente.ui.cli.stored.CoalitionMoment;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a landscape says, in words and as an object.
 *
 * @param actors the actors
 * @param labels their names for a reader
 * @param landscape their landscape
 * @param finding its stable configurations
 * @param ties which configurations count if a move leaves the energy as it is
 * @param camps most camps
 * @param moment the moment of a run that it was taken from, or null
 */
public record LandscapeAnswer(
    ActorsFile actors,
    List<String> labels,
    Landscape landscape,
    LandscapeFinding finding,
    Ties ties,
    int camps,
    CoalitionMoment moment) {

  private static final int SHOWN = 12;
  private static final String EXTENSION =
      "More than two camps are our extension of Axelrod and Bennett (1993), who have two sides.";

  /** Returns the answer as an object. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("configurations", finding.configurations());
    json.put("energySum", GameWords.plain(finding.energySum()));
    List<Map<String, Object>> minima = new ArrayList<>();
    for (Minimum minimum : finding.minima()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("energy", GameWords.plain(minimum.energy()));
      one.put("sides", GameWords.sides(actors.names(), minimum.sides()));
      one.put("basin", minimum.basin());
      one.put("strict", minimum.strict());
      minima.add(one);
    }
    json.put("minima", minima);
    json.put("ties", ties == Ties.WEAK ? "weak" : "strict");
    json.put("basinsCount", finding.complete() ? "configurations" : "random starts");
    if (!finding.complete()) {
      json.put("searched", finding.searched());
    }
    if (camps > 2) {
      json.put("camps", camps);
      json.put("extension", EXTENSION);
    }
    if (!finding.minima().isEmpty()) {
      json.put("lowest", lowest());
    }
    if (moment != null) {
      json.put("snapshot", moment.json());
      Map<String, Object> present = new LinkedHashMap<>();
      present.put("energy", GameWords.plain(landscape.energy(moment.camps())));
      present.put("camps", GameWords.partition(actors.names(), moment.structure()));
      json.put("present", present);
    }
    return json;
  }

  private Map<String, Object> lowest() {
    int[] sides = sides(finding.minima().get(0));
    List<Strain> strains = LandscapeStrain.of(landscape, sides);
    Map<String, Object> frustration = new LinkedHashMap<>();
    Map<String, Object> strain = new LinkedHashMap<>();
    for (int i = 0; i < sides.length; i++) {
      String name = actors.names().get(i);
      frustration.put(name, GameWords.plain(landscape.frustration(sides, i)));
      strain.put(name, strains.get(i).share());
    }
    Map<String, Object> lowest = new LinkedHashMap<>();
    lowest.put("frustration", frustration);
    lowest.put("strain", strain);
    return lowest;
  }

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    text.append(actors.title()).append(": ").append(labels.size()).append(" actors, ");
    text.append(finding.count()).append(" configurations");
    text.append(camps > 2 ? " in up to " + camps + " camps\n" : "\n");
    if (moment != null && !moment.leftOut().isEmpty()) {
      text.append(moment.leftOut()).append('\n');
    }
    text.append("Sum of all energies: ").append(GameWords.words(finding.energySum())).append('\n');
    text.append(camps > 2 ? EXTENSION + "\n" : "");
    text.append(finding.complete() ? "" : finding.searched() + "\n");
    List<Minimum> minima = finding.minima();
    text.append('\n').append(minima.size());
    text.append(minima.size() == 1 ? " minimum" : " minima");
    text.append(ties == Ties.WEAK ? " that no move lowers" : " that every move raises");
    text.append(minima.isEmpty() ? "\n" : ", from the lowest energy up\n\n");
    if (!minima.isEmpty()) {
      text.append(table(terminal));
      if (minima.size() > SHOWN) {
        text.append("… and ").append(minima.size() - SHOWN).append(" more; --json has all.\n");
      }
      text.append('\n').append(strained(terminal));
    }
    if (moment != null) {
      text.append('\n').append(CoalitionMoment.CAMPS);
      text.append(" Those of this moment have the energy ");
      text.append(GameWords.words(landscape.energy(moment.camps()))).append(": ");
      text.append(GameWords.words(GameWords.partition(labels, moment.structure()))).append('\n');
    }
    return text.toString();
  }

  private String table(Terminal terminal) {
    TextTable table = new TextTable(0, "energy", "basin", "share", "strict", "");
    for (Minimum minimum : finding.minima().subList(0, Math.min(SHOWN, finding.minima().size()))) {
      table.row(
          GameWords.words(minimum.energy()),
          minimum.basin(),
          percent(finding.share(minimum)),
          minimum.strict() ? "yes" : "no",
          "");
    }
    String[] lines = table.render(terminal).split("\n");
    StringBuilder text = new StringBuilder(lines[0] + "  sides\n");
    for (int k = 1; k < lines.length; k++) {
      String sides = GameWords.words(GameWords.sides(labels, finding.minima().get(k - 1).sides()));
      text.append(lines[k]).append("  ").append(sides).append('\n');
    }
    return text.toString();
  }

  private String strained(Terminal terminal) {
    int[] sides = sides(finding.minima().get(0));
    List<Strain> strains = LandscapeStrain.of(landscape, sides);
    List<Integer> order =
        IntStream.range(0, sides.length)
            .boxed()
            .filter(i -> strains.get(i).share() > 0)
            .sorted(Comparator.comparingDouble(i -> -strains.get(i).share()))
            .toList();
    if (order.isEmpty()) {
      return "At the lowest minimum nobody lacks a friend or has an enemy at its side.\n";
    }
    TextTable table =
        new TextTable(2, "strained at the lowest minimum", "above all", "pulls not met");
    for (int i : order.subList(0, Math.min(SHOWN, order.size()))) {
      table.row(labels.get(i), strongest(i, strains, sides), percent(strains.get(i).share()));
    }
    return table.render(terminal);
  }

  private String strongest(int i, List<Strain> strains, int[] sides) {
    int other = strains.get(i).other();
    return (sides[i] == sides[other] ? "with " : "without ") + labels.get(other);
  }

  /** Returns the sides of a minimum as an array. */
  static int[] sides(Minimum minimum) {
    return minimum.sides().stream().mapToInt(side -> side).toArray();
  }
}
