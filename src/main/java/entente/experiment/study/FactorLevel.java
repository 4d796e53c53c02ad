package entente.experiment.study;

import entente.experiment.scenario.Setting;
import entente.model.Param;
import java.util.List;

/** One level of a factor by its name, with all that it sets. */
public record FactorLevel(
    String key,
    @Param(text = "What the level sets, each as path=value.", word = "[]") List<String> set) {

  /** Returns the settings. */
  public List<Setting> settings() {
    return set.stream().map(Setting::parse).toList();
  }
}
