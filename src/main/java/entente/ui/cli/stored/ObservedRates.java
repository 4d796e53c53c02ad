package entente.ui.cli.stored;

import entente.analysis.compare.ObservedRate;
import entente.experiment.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rates observed in the real world, beside which the model's own are shown.
 *
 * <p>They stand in a table next to the world's table of states: beside {@code eurasia-2024.csv} it
 * is {@code eurasia-2024-observed.csv}. A world without such a table has none.
 */
public final class ObservedRates {

  private static final String GENERAL = "scenarios/worlds/observed.csv";

  private ObservedRates() {}

  /**
   * Returns rates in general terms of the shipped world, for worlds that have none of their own.
   */
  public static List<ObservedRate> general() throws IOException {
    try (InputStream in = ObservedRates.class.getClassLoader().getResourceAsStream(GENERAL)) {
      if (in == null) {
        throw new IOException("no shipped file " + GENERAL);
      }
      return rates(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  /** Returns the rates that belong to a scenario's world. */
  public static List<ObservedRate> of(LoadedScenario scenario) throws IOException {
    for (String file : scenario.source().files().keySet()) {
      if (file.endsWith(".csv")) {
        String table = file.replaceFirst("\\.csv$", "-observed.csv");
        try (InputStream in = open(table)) {
          if (in != null) {
            return rates(new InputStreamReader(in, StandardCharsets.UTF_8));
          }
        }
      }
    }
    return List.of();
  }

  private static InputStream open(String table) throws IOException {
    Path path = Path.of(table);
    return Files.isRegularFile(path)
        ? Files.newInputStream(path)
        : ObservedRates.class.getClassLoader().getResourceAsStream(table);
  }

  private static List<ObservedRate> rates(Reader table) throws IOException {
    List<ObservedRate> rates = new ArrayList<>();
    for (Map<String, String> row : TableReader.rows(table)) {
      rates.add(
          new ObservedRate(
              row.get("rate"),
              row.get("structure"),
              Double.parseDouble(row.get("low")),
              Double.parseDouble(row.get("high")),
              row.get("source")));
    }
    return rates;
  }
}
