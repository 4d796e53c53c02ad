package entente.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a page shows of a scenario what its file could say. */
class PageFormTest {

  private static final List<FormEntry> ENTRIES = FormEntry.all();

  private static PageForm form(String label, List<Setting> settings, List<PageSlider> sliders) {
    Scenario scenario = ScenarioReader.read(label, settings);
    return PageForm.of(label, settings, scenario, RecordTables.of(scenario), sliders);
  }

  private static String written(PageForm.Field field) {
    return switch (ENTRIES.get(field.entry()).kind()) {
      case "list" -> "[" + field.value() + "]";
      case "text" ->
          field.value().isEmpty() ? "null" : "'" + field.value().replace("'", "''") + "'";
      default -> field.value();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"five-states", "dialogue-platform"})
  void allItsValuesSetOverTheScenarioChangeNothing(String label) {
    List<Setting> settings = new ArrayList<>();
    for (PageForm.Field field : form(label, List.of(), List.of()).fields()) {
      settings.add(new Setting(field.path(), written(field)));
    }
    assertTrue(settings.size() > 200, "only " + settings.size());
    assertEquals(ScenarioReader.read(label, List.of()), ScenarioReader.read(label, settings));
  }

  @Test
  void whatASliderMovesAndWhatIsIdleIsNotInIt() {
    Scenario scenario = ScenarioReader.read("five-states", List.of());
    RecordTables tables = RecordTables.of(scenario);
    List<PageSlider> sliders = PageSlider.of(scenario, tables);
    List<String> paths =
        PageForm.of("five-states", List.of(), scenario, tables, sliders).fields().stream()
            .map(PageForm.Field::path)
            .collect(Collectors.toList());
    assertTrue(sliders.stream().noneMatch(slider -> paths.contains(slider.path())));
    assertTrue(paths.contains("structures.north.inclusiveness"));
    assertTrue(paths.stream().noneMatch(path -> path.startsWith("parameters.weights.")));
    assertTrue(paths.stream().noneMatch(path -> path.endsWith(".commitment")));
  }

  @Test
  void aFileExtendsAShippedNameOrTheFileBesideIt() {
    PageForm shipped = form("five-states", List.of(), List.of());
    assertEquals("five-states", shipped.base());
    assertNull(shipped.beside());
    PageForm file = form("scenarios/five-states.yaml", List.of(), List.of());
    assertEquals("five-states.yaml", file.base());
    assertEquals("five-states.yaml", file.beside());
  }
}
