package entente.analysis.hindcast.score;

import java.util.Map;

/** What readers call the forecasters of a hindcast; tables for programs have their words. */
public final class ForecasterNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("model", "the model"),
          Map.entry("best-set", "its best set alone"),
          Map.entry("bare", "the bare model"),
          Map.entry("first-model", "the first model"),
          Map.entry("never", "nobody moves"),
          Map.entry("persistence", "one rate for all"),
          Map.entry("rates", "rates by way"),
          Map.entry("ratesPerYear", "rates per year open"),
          Map.entry("ratesBefore", "earlier rates by way"),
          Map.entry("ratesPerYearBefore", "earlier rates per year open"),
          Map.entry("logitBefore", "an earlier logit"),
          Map.entry("region", "the region"),
          Map.entry("logit", "a logit"),
          Map.entry("landscape", "a landscape"));

  private ForecasterNames() {}

  /** Returns the name of a forecaster by its word; the word itself if it has none. */
  public static String of(String word) {
    return NAMES.getOrDefault(word, word);
  }
}
