package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortfolioScenariosTest {

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios/portfolios"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAndRuns(Path file) {
    Scenario scenario = ScenarioReader.read(file.toString(), List.of());
    assertTrue(scenario.mechanisms().portfolio() > 0 && scenario.mechanisms().wars() > 0);
    Simulation simulation = new Simulation(scenario, 1);
    simulation.next();
    simulation.next();
    assertEquals(2, simulation.snapshot().round());
    assertTrue(simulation.hasPortfolios());
  }
}
