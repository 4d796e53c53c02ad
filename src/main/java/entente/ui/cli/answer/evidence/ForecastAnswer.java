package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.forecast.StandingChance;
import entente.analysis.forecast.WarChance;
import entente.analysis.forecast.WorldForecast;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.ForecastFiles;
import entente.experiment.store.TableStore;
import entente.text.Template;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A forecast in words, as an object and as tables.
 *
 * @param forecast what the runs say
 */
public record ForecastAnswer(WorldForecast forecast) {

  private static final int SHOWN = 25;
  private static final Template HEAD =
      Template.of(
          """
          Forecast of the end of {from} to the end of {to}: {runs} runs, shared out among {sets} \
          sets of parameters that tell 1993 to 2008 about equally well.\
          """);
  private static final String CAUTION =
      """
      What runs of a model have, not what will be. The model tells who is likelier to move than \
      others, not when; it knows no elections, persons or treaties to come. The hindcast says how \
      such chances did.\
      """;
  private static final Template RANGE = Template.of("{low} to {high}");
  private static final Template PAIR = Template.of("{a} and {b}");

  /**
   * A row of the table of states.
   *
   * @param state key of the state
   * @param from year at whose end the forecast starts
   * @param to its last year
   * @param destination where the state may stand: WEST, EAST, SEAT or NONE
   * @param year the year told
   * @param chance chance that it stands there at the end of that year
   * @param low lower end of the 95 % interval of that chance over runs
   * @param high upper end of it
   */
  private record OfState(
      String state,
      int from,
      int to,
      String destination,
      int year,
      double chance,
      double low,
      double high) {}

  /**
   * All of it.
   *
   * @param from first year of the forecast
   * @param to its last year
   * @param runs number of runs
   * @param sets sets of parameters that they are spread over
   * @param forecast chances of states
   * @param wars chances of wars between two states
   */
  private record Whole(
      int from, int to, int runs, int sets, List<OfState> forecast, List<WarChance> wars) {}

  private static String word(int stance) {
    return ForecastFiles.WORDS.get(stance);
  }

  private static String three(double x) {
    return String.format(Locale.ROOT, "%.3f", x);
  }

  /** Returns the answer to a terminal. */
  public CommandAnswer answer(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            HEAD.fill(
                "from", forecast.from(),
                "to", forecast.to(),
                "runs", forecast.runs(),
                "sets", forecast.sets())));
    blocks.add(Block.paragraph(CAUTION));
    blocks.add(new Gap());
    blocks.add(Block.heading(2, "Who is likeliest to stand elsewhere at the end"));
    blocks.add(
        Block.table(
            "",
            3,
            List.of("state", "stands", "likeliest elsewhere", "its chance", "over the sets"),
            movers()));
    blocks.add(new Gap());
    blocks.add(Block.heading(2, "How many stand where"));
    blocks.add(
        Block.table("", 1, List.of("where", "at the start", "expected at the end"), flows()));
    blocks.add(new Gap());
    blocks.add(Block.heading(2, "New wars, expected number by pair"));
    blocks.add(Block.table("", 1, List.of("pair", "expected"), wars()));
    return CommandAnswer.of(terminal, blocks, json());
  }

  private List<List<String>> movers() {
    List<List<String>> rows = new ArrayList<>();
    for (String state : forecast.movers(SHOWN)) {
      StandingChance best = forecast.likeliestElsewhere(state);
      rows.add(
          List.of(
              forecast.names().get(state),
              word(forecast.start().get(state).ordinal()),
              word(best.stance()),
              three(best.chance()),
              RANGE.fill("low", three(best.low()), "high", three(best.high()))));
    }
    return rows;
  }

  private List<List<String>> flows() {
    List<List<String>> rows = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      long now = forecast.start().values().stream().filter(s -> s == stance).count();
      double then =
          forecast.standings().stream()
              .filter(c -> c.year() == forecast.to() && c.stance() == stance.ordinal())
              .mapToDouble(StandingChance::chance)
              .sum();
      rows.add(
          List.of(
              word(stance.ordinal()),
              Long.toString(now),
              String.format(Locale.ROOT, "%.1f", then)));
    }
    return rows;
  }

  private List<List<String>> wars() {
    Map<String, Double> expected = new LinkedHashMap<>();
    for (WarChance war : forecast.wars()) {
      expected.merge(PAIR.fill("a", name(war.a()), "b", name(war.b())), war.chance(), Double::sum);
    }
    return expected.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(SHOWN)
        .map(e -> List.of(e.getKey(), three(e.getValue())))
        .toList();
  }

  private String name(String key) {
    return forecast.names().getOrDefault(key, key);
  }

  private List<OfState> states() {
    return forecast.standings().stream()
        .map(
            c ->
                new OfState(
                    c.state(),
                    forecast.from(),
                    forecast.to(),
                    word(c.stance()),
                    c.year(),
                    c.chance(),
                    c.low(),
                    c.high()))
        .toList();
  }

  private Object json() {
    return new Whole(
        forecast.from(),
        forecast.to(),
        forecast.runs(),
        forecast.sets(),
        states(),
        forecast.wars());
  }

  /** Writes both tables. */
  public void write(TableStore store) throws IOException {
    RecordTable.AS_JSON.write(
        store, "forecast.csv", "The chance of a state and a stance in a year.", states());
    RecordTable.AS_JSON.write(
        store,
        "wars.csv",
        "The chance that a new war of a pair begins in a year.",
        forecast.wars());
  }
}
