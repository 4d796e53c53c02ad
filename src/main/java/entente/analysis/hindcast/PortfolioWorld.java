package entente.analysis.hindcast;

import static java.util.stream.Collectors.joining;

import entente.experiment.input.Shipped;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The worlds of portfolios that the second hindcast and the forecast start from. */
public enum PortfolioWorld {
  /** The end of 1992. */
  OF_1992(1992),
  /** The end of 2008. */
  OF_2008(2008),
  /** The end of 2024. */
  OF_2024(2024);

  private static final String FOLDER = "patterns/";

  private final int year;

  PortfolioWorld(int year) {
    this.year = year;
  }

  /** Returns the world of the end of a year, if there is one. */
  public static Optional<PortfolioWorld> of(int year) {
    return Stream.of(values()).filter(world -> world.year == year).findFirst();
  }

  /** Returns the years of which there are worlds, in words. */
  public static String years() {
    return Stream.of(values()).map(w -> Integer.toString(w.year)).collect(joining(", "));
  }

  /** Returns the name of the scenario. */
  public String key() {
    return "world-" + year;
  }

  /** Returns the year at whose end it starts. */
  int year() {
    return year;
  }

  /** Returns the name of the scenario with its folder below the shipped scenarios. */
  String place() {
    return FOLDER + key();
  }

  /** Reads it with its tables. */
  public ScenarioSource load() {
    return load(List.of());
  }

  /** Reads it with its tables and with values set. */
  ScenarioSource load(List<Setting> settings) {
    return ScenarioReader.load(key(), Shipped.source(place()), settings);
  }

  /** Returns the template of what was read. */
  public static ScenarioTemplate template(ScenarioSource source) {
    return ScenarioTemplate.of(source.scenario().key(), source.text());
  }
}
