package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.store.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of reference are what the definitions say. */
class ReferencePagesTest extends CommandFixture {

  @Test
  void commands() throws IOException {
    current("commands.md", CommandsPage.markdown());
  }

  @Test
  void files() throws IOException {
    current("files.md", FilesPage.markdown());
  }

  @Test
  void measures() throws IOException {
    current("measures.md", MeasuresPage.markdown());
  }

  @Test
  void schema() throws IOException {
    current("schema.md", SchemaPage.markdown());
  }

  /** The columns that are described by hand, and those that a folder has. */
  @Test
  void theTablesOfAFolderHaveTheColumnsOfThePage() throws IOException {
    Path folder = dir.resolve("folder");
    String kept = "postures,decisions,events";
    String[] words = {
      "compare",
      "five-states",
      "--set",
      "structures.platform.quota=0.5",
      "--rounds",
      "20",
      "--replicates",
      "2",
      "--futures",
      "0",
      "--keep",
      kept,
      "--out",
      folder.toString()
    };
    assertEquals(0, run(words), err::toString);
    assertEquals(List.copyOf(FilesPage.differences().keySet()), header(folder, "differences"));
    assertEquals(TableFormat.POSTURES.header(), header(folder, "postures"));
    assertEquals(TableFormat.STEPS.header(), header(folder, "decisions"));
    assertEquals(TableFormat.EVENTS.header(), header(folder, "events"));
  }

  private static List<String> header(Path folder, String table) throws IOException {
    return List.of(Files.readAllLines(folder.resolve(table + ".csv")).get(0).split(","));
  }

  private static void current(String name, String page) throws IOException {
    Path place = Path.of("src/site/markdown", name);
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(place, page);
    }
    assertEquals(
        page,
        Files.exists(place) ? Files.readString(place) : "",
        "write it anew: mvn test -Dtest=ReferencePagesTest -Dentente.write=true");
  }
}
