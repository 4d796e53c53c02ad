package entente.analysis.figure.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.PngFigure;
import entente.analysis.drawing.Provenance;
import entente.analysis.forecast.Forecaster;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.ForecastFiles;
import entente.analysis.hindcast.score.WrittenForecast;
import entente.experiment.input.Digests;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The map of the forecast of the release is what its table says, without a run. */
class ForecastMapFigureTest {

  private static final Path FOLDER = Path.of("results", "forecasts", "2025-2034");

  @Test
  void theMapOfTheReleaseIsDrawnFromItsTable() throws IOException {
    Path table = FOLDER.resolve("forecast.csv");
    WrittenForecast written = ForecastFiles.forecast(table);
    Scenario world = PortfolioWorld.of(written.from()).orElseThrow().load().scenario();
    SortedMap<String, Stance> start = Forecaster.start(world);
    ForecastMapFigure figure = ForecastMapFigure.of(written, world.states(), start);
    String command =
        Files.readString(FOLDER.resolve("README.md"))
            .lines()
            .filter(l -> l.startsWith("forecast "))
            .findFirst()
            .orElseThrow();
    SortedMap<String, String> digests = new TreeMap<>();
    digests.put("forecast.csv", Digests.of(Files.readString(table)));
    Provenance made = new Provenance("Entente", command, "replicate 0: 1", digests);
    String drawn = Drawn.of(figure, made).document();
    Path picture = FOLDER.resolve("map.svg");
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(picture, drawn);
      Files.write(Path.of("target", "forecast-map.png"), PngFigure.bytes(figure, made));
    }
    assertEquals(
        Files.readString(picture),
        drawn,
        "draw it anew: mvn test -Dtest=ForecastMapFigureTest -Dentente.write=true");
  }

  @Test
  void whereStatesStandAtTheStartIsWhatTheForecastSays() throws IOException {
    Scenario world = PortfolioWorld.of(2024).orElseThrow().load().scenario();
    SortedMap<String, Stance> start = Forecaster.start(world);
    List<Long> counts =
        List.of(Stance.values()).stream()
            .map(stance -> start.values().stream().filter(s -> s == stance).count())
            .toList();
    String page = Files.readString(Path.of("src/site/markdown/forecast.md"));
    String said =
        "Of 90 states %d stood in the West, %d in the East, %d on a seat alone and %d in none";
    assertTrue(page.contains(said.formatted(counts.toArray())), counts::toString);
  }
}
