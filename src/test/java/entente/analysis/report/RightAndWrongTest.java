package entente.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.document.Block;
import entente.analysis.document.HtmlPage;
import entente.analysis.document.MarkdownText;
import entente.analysis.hindcast.TrackRecord;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The line on how the model did, and the page that it leads to. */
class RightAndWrongTest {

  private static final Path PAGE = Path.of("src/site/markdown/right-and-wrong.md");
  private static final String PICTURE =
      "\n![States told wrong, by direction](../../../results/gallery/hindcast-misses.svg)\n";

  private static ComparisonResult alone(String name, String... settings) {
    List<Setting> all =
        Stream.concat(Stream.of("rounds=1"), Stream.of(settings)).map(Setting::parse).toList();
    Scenario scenario = ScenarioReader.read(name, all);
    RunResult run = SingleRun.execute(new RunSpecification(0, scenario, 0, 0, 1, Set.of()));
    return new Comparer(List.of(), List.of(), List.of()).alone(Arm.of(name, List.of(run)));
  }

  @Test
  void aWorldOfTheHindcastIsToldHowItDid() {
    String line = RightAndWrong.of(alone("dialogue-platform")).orElseThrow().line();
    assertEquals(
        "How the model did on the past: told from 2008 who would move by 2024, it was right about 13"
            + " of the 21 that did, and wrong about 13 that did not. It reached 14 of the 24"
            + " numbers it aimed at. More: the manual’s page right-and-wrong.",
        line);
  }

  @Test
  void anotherWorldIsToldThatItWasNotTested() {
    String line = RightAndWrong.of(alone("five-states")).orElseThrow().line();
    assertTrue(line.startsWith("How well the model tells this world is not known"), line);
    assertFalse(line.contains("13 of"), line);
  }

  @Test
  void aWorldWithoutPortfoliosHasAnotherModelAndNoLine() {
    assertTrue(RightAndWrong.of(alone("five-states", "mechanisms.portfolio=0")).isEmpty());
  }

  @Test
  void theLineLeadsToTheChapterOfTheReport() {
    RightAndWrong told = RightAndWrong.of(alone("five-states")).orElseThrow();
    List<Block> blocks =
        List.of(
            new Block.Bullets(entente.analysis.document.Role.PLAIN, List.of(told.item())),
            ReportPage.appendix(told.chapter()));
    String html = HtmlPage.body(blocks);
    assertTrue(html.contains("<a href=\"#chapter-1\">" + RightAndWrong.TITLE + "</a>"), html);
    assertTrue(html.contains("<div id=\"chapter-1\">"));
    // Pages of the manual that are no chapter are words.
    assertFalse(html.contains("hindcast.md"));
  }

  @Test
  void thePageOfTheManualIsWhatTheProgramKeeps() throws IOException {
    String page = MarkdownText.of(RightAndWrong.page(TrackRecord.shipped()));
    String place = "\n## Wrong: the aim";
    assertTrue(page.contains(place));
    page = page.replace(place, PICTURE + place);
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(
        page,
        Files.readString(PAGE),
        "write it anew: mvn test -Dtest=RightAndWrongTest -Dentente.write=true");
  }

  // The table stands on the page of the hindcast, beside the map of the same states.
  @Test
  void thePageOfTheHindcastExplainsEachMiss() throws IOException {
    Path file = Path.of("src/site/markdown/hindcast.md");
    String page = Files.readString(file);
    String table =
        MarkdownText.of(
            List.of(SecondTables.misses("", TrackRecord.shipped().misses(TrackRecord.RESTARTED))));
    String head = table.substring(0, table.indexOf('\n'));
    int start = page.indexOf(head);
    assertTrue(start > 0, head);
    int end = page.indexOf("\n\n", start) + 1;
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(file, page.substring(0, start) + table + page.substring(end));
    } else {
      assertEquals(table, page.substring(start, end));
    }
  }
}
