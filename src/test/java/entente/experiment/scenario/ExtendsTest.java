package entente.experiment.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.input.Fault;
import entente.experiment.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault of a scenario that extends another is told, once, and where it can be mended. */
class ExtendsTest {
  private static final String OWN =
      """
      rounds: 0
      roundz: 4
      structures:
        platform: {inclusiveness: 7, leaders: {SOUTH: null}}
      add_events:
        - {round: 2, what: bogus}
      """;

  @TempDir Path folder;

  @Test
  void whatCannotBeExtendedHidesNoOtherFault() throws IOException {
    write("loop", "extends: loop.yaml\n");
    write("cut", "extends: [five-states\n");
    for (String base : List.of("five-statez", "[five-states]", "mine.yaml", "cut.yaml", "loop")) {
      List<String> found = check("mine", "extends: " + base + "\n" + OWN);
      List<String> own = found.stream().filter(f -> f.startsWith("mine")).toList();
      List<String> rest =
          List.of(
              "mine 3 rounds",
              "mine 4 roundz",
              "mine 6 structures.platform.inclusiveness",
              "mine 8 events.0.what");
      assertEquals(rest, own.subList(own.size() - 4, own.size()), base);
      assertEquals(1, found.size() - 4, found.toString());
    }
  }

  @Test
  void faultsThatFollowFromOneBelowAreNotToldAbove() throws IOException {
    write("below", "extends: five-states\nstates: nowhere.csv\nstructures: {north: {quota: 7}}\n");
    String groups = "groups: {some: [AMBER]}\n";
    String structures = "structures: {north: {depth: 2}}\n";
    assertEquals(
        List.of("below 3 states", "below 4 structures.north.quota"),
        check("mine", "extends: below.yaml\n" + groups));
    assertEquals(
        List.of(
            "below 3 states", "below 4 structures.north.quota", "mine 3 structures.north.depth"),
        check("mine", "extends: below.yaml\n" + structures));
  }

  @Test
  void faultsThatComeFromAboveAreNotToldBelow() throws IOException {
    write("below", "extends: five-states\nadd_events: [{round: 30, what: treaty_made}]\n");
    String founders = "structures:\n  platform: {founders: [CEDAR], members: []}\n";
    assertEquals(
        List.of("mine 4 structures.platform.leaders.SOUTH"),
        check("mine", "extends: below.yaml\n" + founders));
    assertEquals(
        List.of("mine 2 events.0.round"), check("mine", "extends: below.yaml\nrounds: 20\n"));
    Fault fault = ScenarioReader.check(InputFile.of(folder.resolve("mine.yaml"))).get(0);
    assertEquals("30, inherited from " + folder.resolve("below.yaml") + ":3:22", fault.value());
  }

  @Test
  void anInheritedTableThatNoLongerFitsIsOneFault() throws IOException {
    write("mine", "");
    Files.writeString(
        folder.resolve("two.csv"),
        """
        key,name,capability,lat,lon,x1,autonomy,nuclear,pole
        SOUTH,South,1,0,0,0,0,0,1
        NORTH,North,1,0,0,1,0,0,1
        """);
    List<String> found = check("mine", "extends: five-states\nstates: two.csv\n");
    assertEquals(
        List.of(
            "mine 2 AMBER-BIRCH.a",
            "mine 2 structures.north.members.0",
            "mine 2 structures.platform.members.0"),
        found);
  }

  private List<String> check(String name, String text) throws IOException {
    return ScenarioReader.check(InputFile.of(write(name, text))).stream()
        .map(
            f ->
                Path.of(f.file()).getFileName().toString().replace(".yaml", "")
                    + " "
                    + f.line()
                    + " "
                    + f.path())
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), "kind: scenario\n" + text);
  }
}
