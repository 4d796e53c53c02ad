package entente.analysis.hindcast;

import entente.analysis.hindcast.calibration.EnsembleSizes;
import entente.experiment.scenario.Setting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The model whole, or without what has no or next to no support before 2009. */
public enum Variant {
  /** All mechanisms. */
  MODEL,
  /**
   * No policy lifted by an attack, no turn taken out of turn, no value of an occupier's leaving.
   */
  BARE;

  /** Returns the word for it in files and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how much work its calibration was. */
  public EnsembleSizes sizes() {
    return this == MODEL ? EnsembleSizes.AFFORDED : EnsembleSizes.BARE;
  }

  /** Returns what it sets, whatever the free parameters are. */
  public List<Setting> settings() {
    return this == MODEL
        ? List.of()
        : Stream.of(
                "parameters.politics.policy_lifted_by_attack=0",
                "parameters.portfolio.out_of_turn=0",
                "parameters.portfolio.occupation=0")
            .map(Setting::parse)
            .toList();
  }
}
