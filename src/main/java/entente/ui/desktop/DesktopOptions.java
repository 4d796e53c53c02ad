package entente.ui.desktop;

import entente.experiment.scenario.Setting;
import java.util.List;

/**
 * What a desktop is started with.
 *
 * @param scenario name or path of the scenario
 * @param settings values set over the file's
 * @param seed seed of all draws
 */
public record DesktopOptions(String scenario, List<Setting> settings, long seed) {

  /** Copies the list. */
  public DesktopOptions {
    settings = List.copyOf(settings);
  }
}
