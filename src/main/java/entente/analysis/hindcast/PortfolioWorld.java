package entente.analysis.hindcast;

import entente.experiment.input.Shipped;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import java.util.List;

/** The worlds of portfolios that the second hindcast and the forecast start from. */
public enum PortfolioWorld {
  /** The end of 1992. */
  OF_1992("world-1992"),
  /** The end of 2008. */
  OF_2008("world-2008"),
  /** The end of 2024. */
  OF_2024("world-2024");

  private static final String FOLDER = "patterns/";

  private final String file;

  PortfolioWorld(String file) {
    this.file = file;
  }

  /** Returns the name of the scenario. */
  public String key() {
    return file;
  }

  /** Reads it with its tables. */
  public ScenarioSource load() {
    return ScenarioReader.load(file, Shipped.source(FOLDER + file), List.of());
  }

  /** Returns the template of what was read. */
  public static ScenarioTemplate template(ScenarioSource source) {
    return ScenarioTemplate.of(source.scenario().key(), source.text());
  }
}
