package entente.ui.cli.answer;

import static entente.text.NumberWords.percent;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.experiment.game.ActorsFile;
import entente.text.Template;
import entente.theory.Landscape;
import entente.theory.Landscape.Minimum;
import entente.theory.Landscape.Ties;
import entente.theory.LandscapeStrain;
import entente.theory.LandscapeStrain.Strain;
import entente.ui.cli.stored.CoalitionMoment;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.math.BigDecimal;
import java.math.BigInteger;
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
  private static final Template HEAD =
      Template.of("{title}: {actors} actors, {configurations} configurations");
  private static final Template IN_CAMPS = Template.of(" in up to {camps} camps");
  private static final Template SUM = Template.of("Sum of all energies: {sum}");
  private static final Template MINIMUM = Template.of("{n} minimum");
  private static final Template MINIMA = Template.of("{n} minima");
  private static final String WEAK = " that no move lowers";
  private static final String STRICT = " that every move raises";
  private static final String ORDER = ", from the lowest energy up";
  private static final Template MORE = Template.of("… and {n} more; --json has all.");
  private static final Template OF_THIS_MOMENT =
      Template.of("Those of this moment have the energy {energy}: {camps}");
  private static final String EXTENSION =
      "More than two camps are our extension of Axelrod and Bennett (1993), who have two sides.";

  /**
   * What the answer is as JSON; what is null is left out.
   *
   * @param configurations number of configurations
   * @param energySum sum of their energies
   * @param minima stable configurations, from the lowest energy up
   * @param ties which configurations count if a move leaves the energy as it is
   * @param basinsCount what the size of a basin counts
   * @param searched how much was searched, in a sentence; left out if all of it
   * @param camps most camps; left out for two sides
   * @param extension what goes beyond the source; left out for two sides
   * @param lowest what strains actors in the lowest minimum; left out if there is none
   * @param snapshot the moment of a run that it was taken from; left out for a file
   * @param present the camps of that moment; left out for a file
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Json(
      BigInteger configurations,
      BigDecimal energySum,
      List<JsonMinimum> minima,
      String ties,
      String basinsCount,
      String searched,
      Integer camps,
      String extension,
      JsonLowest lowest,
      CoalitionMoment.Origin snapshot,
      JsonPresent present) {}

  /**
   * One minimum as JSON.
   *
   * @param energy its energy
   * @param sides its sides, each a list of names
   * @param basin size of its basin
   * @param strict whether every move raises the energy
   */
  private record JsonMinimum(
      BigDecimal energy, List<List<String>> sides, long basin, boolean strict) {}

  /**
   * The lowest minimum as JSON: frustration and strain by actor.
   *
   * @param frustration frustration of each actor
   * @param strain frustration of each actor as a share of all its pulls
   */
  private record JsonLowest(Map<String, BigDecimal> frustration, Map<String, Double> strain) {}

  /**
   * The camps of a moment as JSON.
   *
   * @param energy their energy
   * @param camps the camps, each a list of names
   */
  private record JsonPresent(BigDecimal energy, List<List<String>> camps) {}

  /** Returns the answer as an object. */
  public Object json() {
    return new Json(
        finding.configurations(),
        GameWords.plain(finding.energySum()),
        finding.minima().stream().map(this::json).toList(),
        ties == Ties.WEAK ? "weak" : "strict",
        finding.complete() ? "configurations" : "random starts",
        finding.complete() ? null : finding.searched(),
        camps > 2 ? camps : null,
        camps > 2 ? EXTENSION : null,
        finding.minima().isEmpty() ? null : lowest(),
        moment == null ? null : moment.origin(),
        moment == null ? null : present());
  }

  private JsonMinimum json(Minimum minimum) {
    return new JsonMinimum(
        GameWords.plain(minimum.energy()),
        GameWords.sides(actors.names(), minimum.sides()),
        minimum.basin(),
        minimum.strict());
  }

  private JsonLowest lowest() {
    int[] sides = sides(finding.minima().get(0));
    List<Strain> strains = LandscapeStrain.of(landscape, sides);
    JsonLowest lowest = new JsonLowest(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (int i = 0; i < sides.length; i++) {
      String name = actors.names().get(i);
      lowest.frustration().put(name, GameWords.plain(landscape.frustration(sides, i)));
      lowest.strain().put(name, strains.get(i).share());
    }
    return lowest;
  }

  private JsonPresent present() {
    return new JsonPresent(
        GameWords.plain(landscape.energy(moment.camps())),
        GameWords.partition(actors.names(), moment.structure()));
  }

  /** Returns the answer in words. */
  public String words(Terminal terminal) {
    List<Minimum> minima = finding.minima();
    StringBuilder text = new StringBuilder();
    text.append(
        HEAD.fill(
            "title", actors.title(), "actors", labels.size(), "configurations", finding.count()));
    text.append(camps > 2 ? IN_CAMPS.fill("camps", camps) : "").append('\n');
    if (moment != null && !moment.leftOut().isEmpty()) {
      text.append(moment.leftOut()).append('\n');
    }
    text.append(SUM.fill("sum", GameWords.words(finding.energySum()))).append('\n');
    text.append(camps > 2 ? EXTENSION + "\n" : "");
    text.append(finding.complete() ? "" : finding.searched() + "\n").append('\n');
    text.append((minima.size() == 1 ? MINIMUM : MINIMA).fill("n", minima.size()));
    text.append(ties == Ties.WEAK ? WEAK : STRICT);
    text.append(minima.isEmpty() ? "\n" : ORDER + "\n\n");
    if (!minima.isEmpty()) {
      text.append(table(terminal));
      if (minima.size() > SHOWN) {
        text.append(MORE.fill("n", minima.size() - SHOWN)).append('\n');
      }
      text.append('\n').append(strained(terminal));
    }
    if (moment != null) {
      String camps = GameWords.words(GameWords.partition(labels, moment.structure()));
      String energy = GameWords.words(landscape.energy(moment.camps()));
      text.append('\n').append(CoalitionMoment.CAMPS).append(' ');
      text.append(OF_THIS_MOMENT.fill("energy", energy, "camps", camps)).append('\n');
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
