package entente.analysis.hindcast;

import entente.experiment.input.Shipped;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import java.util.List;

/** The worlds of pairs that the first hindcast and its calibration start from. */
public enum FirstModelWorld {
  /** The end of 1992. */
  OF_1992("hindcast-1992"),
  /** The end of 2008. */
  OF_2008("hindcast-2008");

  private static final String FOLDER = "first-model/";

  private final String key;

  FirstModelWorld(String key) {
    this.key = key;
  }

  /** Returns the name of the scenario. */
  public String key() {
    return key;
  }

  /** Reads it with its tables. */
  public ScenarioSource load() {
    return ScenarioReader.load(key, Shipped.source(FOLDER + key), List.of());
  }
}
