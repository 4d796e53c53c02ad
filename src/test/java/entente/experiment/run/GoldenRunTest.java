package entente.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.measures.SystemMeasures;
import entente.model.portfolio.PortfolioStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twelve years of one run of each shipped scenario, kept as a page that a person can read.
 *
 * <p>A page changes only on purpose: {@code mvn test -Dtest=GoldenRunTest -Dentente.write=true}
 * writes them anew, and the reason goes into the commit.
 */
class GoldenRunTest {

  private static final Path PAGES = Path.of("src/test/resources/golden");
  private static final long SEED = 1;
  private static final int ROUNDS = 48;
  private static final int SHOWN_STEPS = 25;

  static List<String> shipped() {
    return ScenarioReader.shipped();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theRunIsTheOneOnThePage(String scenario) throws IOException {
    RunSpecification specification =
        new RunSpecification(
            0,
            ScenarioReader.read(scenario, List.of(Setting.parse("rounds=" + ROUNDS))),
            0,
            0,
            SEED,
            EnumSet.of(Detail.DECISIONS, Detail.EVENTS));
    String page = page(SingleRun.execute(specification));
    Path file = PAGES.resolve(scenario + ".txt");
    if (Boolean.getBoolean("entente.write")) {
      Files.createDirectories(PAGES);
      Files.writeString(file, page);
    }
    assertTrue(Files.exists(file), () -> file + " is missing");
    assertEquals(Files.readString(file), page);
  }

  private static String page(RunResult run) {
    StringBuilder page = new StringBuilder();
    page.append(run.specification().scenario().name())
        .append(", seed ")
        .append(SEED)
        .append("\n\n");
    int last = run.rounds().length - 1;
    int[] rounds = {0, last / 6, last / 3, last * 2 / 3, last};
    page.append(cell("round", 44));
    for (int round : rounds) {
      page.append(String.format(Locale.ROOT, "%10d", round));
    }
    for (int m = 0; m < SystemMeasures.ALL.size(); m++) {
      page.append('\n').append(cell(SystemMeasures.ALL.get(m).name(), 44));
      for (int round : rounds) {
        page.append(number(run.rounds()[round][m]));
      }
    }
    page.append("\n\nsteps: ").append(run.steps().size());
    page.append(", lines in the chronicle: ").append(run.happenings().size()).append('\n');
    run.steps().stream().limit(SHOWN_STEPS).forEach(step -> page.append(line(run, step)));
    return page.toString();
  }

  private static String line(RunResult run, PortfolioStep step) {
    return String.format(
        Locale.ROOT,
        "%5d  %-6s %-8s %-10s %8.5f  %s\n",
        step.round(),
        run.states().get(step.state()),
        step.kind().name().toLowerCase(Locale.ROOT),
        run.structures().get(step.structure()),
        step.want(),
        step.cause());
  }

  private static String cell(String word, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", word);
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? cell("         -", 10)
        : String.format(Locale.ROOT, "%10.5f", value);
  }
}
