package entente.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code that is written to read scenarios in a browser reads them on a JVM, too. */
class DecoderSourceTest {

  @TempDir static Path folder;

  private static Method decoder;

  @BeforeAll
  static void compile() throws ReflectiveOperationException, java.io.IOException {
    Path source = folder.resolve("ScenarioDecoder.java");
    Files.writeString(source, DecoderSource.text());
    String[] command = {
      "-proc:none",
      "-cp",
      System.getProperty("java.class.path"),
      "-d",
      folder.toString(),
      source.toString()
    };
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, System.err, command));
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, DecoderSourceTest.class.getClassLoader());
    decoder = loader.loadClass(DecoderSource.NAME).getMethod("of", TableCursor.class);
  }

  private static Scenario decoded(RecordTables tables, double[] numbers, int[] shape)
      throws ReflectiveOperationException {
    return (Scenario) decoder.invoke(null, new TableCursor(tables.words(), numbers, shape));
  }

  static Stream<String> shipped() throws java.io.IOException {
    try (Stream<Path> top = Files.list(Path.of("scenarios"));
        Stream<Path> worlds = Files.list(Path.of("scenarios/patterns"))) {
      return Stream.concat(top, worlds.filter(p -> p.getFileName().toString().startsWith("world")))
          .map(Path::toString)
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioComesBackAsItWas(String file) throws ReflectiveOperationException {
    Scenario scenario = ScenarioReader.read(file, List.of());
    RecordTables tables = RecordTables.of(scenario);
    assertEquals(scenario, decoded(tables, tables.numbers(), tables.shape()));
  }

  @Test
  void aNumberIsSetByItsPlace() throws ReflectiveOperationException {
    Scenario scenario = ScenarioReader.read("five-states", List.of());
    RecordTables tables = RecordTables.of(scenario);
    for (PageSlider slider : PageSlider.of(scenario, tables)) {
      double[] numbers = java.util.Arrays.copyOf(tables.numbers(), tables.numbers().length + 1);
      int[] shape = tables.shape();
      double value = slider.low() + 0.37 * (slider.high() - slider.low());
      numbers[numbers.length - 1] = value;
      shape[slider.place()] = numbers.length - 1;
      Scenario expected = ParameterCatalog.with(scenario, Map.of(slider.path(), value));
      assertEquals(expected, decoded(tables, numbers, shape), slider.path());
      assertNotEquals(scenario, expected, slider.path());
    }
  }

  @Test
  void aNumberOfTheFormIsSetByItsPlace() throws ReflectiveOperationException {
    Scenario scenario = ScenarioReader.read("five-states", List.of());
    RecordTables tables = RecordTables.of(scenario);
    List<FormEntry> entries = FormEntry.all();
    PageForm form = PageForm.of("five-states", List.of(), scenario, tables, List.of());
    for (PageForm.Field field : form.fields()) {
      FormEntry entry = entries.get(field.entry());
      // Shares of leaders stand in a map, which the catalogue sets as a whole.
      if (!entry.kind().equals("number") || field.path().contains(".leaders.")) {
        continue;
      }
      double[] numbers = java.util.Arrays.copyOf(tables.numbers(), tables.numbers().length + 1);
      int[] shape = tables.shape();
      numbers[numbers.length - 1] = entry.low();
      shape[field.place()] = numbers.length - 1;
      Scenario expected = ParameterCatalog.with(scenario, Map.of(field.path(), entry.low()));
      assertEquals(expected, decoded(tables, numbers, shape), field.path());
    }
  }
}
