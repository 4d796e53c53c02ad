package entente.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.ReferenceFont;
import entente.analysis.drawing.ColourVision;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.experiment.input.Digests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Draws figures and pages into target/pictures and holds their digests against the stored ones. */
final class PictureDigests {

  static final Provenance MADE =
      new Provenance("Entente", "what made it", "1 to 12", new TreeMap<>(Map.of("A", "00ff")));

  private static final Path GOLDEN = Path.of("src/test/resources/golden/pictures.txt");
  private static final Path DRAWN = Path.of("target/pictures");

  private final List<String> digests = new ArrayList<>();

  /** Draws figures and keeps the digest of each. */
  List<Drawn> look(String suite, List<Figure> figures) throws Exception {
    Path folder = Files.createDirectories(DRAWN.resolve(suite));
    List<Drawn> drawn = figures.stream().map(f -> Drawn.of(f, MADE)).toList();
    for (Drawn d : drawn) {
      String name = d.figure().name();
      Files.writeString(folder.resolve(name + ".svg"), d.document());
      Files.writeString(
          folder.resolve(name + "-grey.svg"), ColourVision.seen(d.document(), ColourVision::grey));
      Files.writeString(
          folder.resolve(name + "-deuteranopia.svg"),
          ColourVision.seen(d.document(), ColourVision::deuteranopic));
      digests.add(suite + "/" + d.figure().name() + " " + digest(d.document()));
    }
    return drawn;
  }

  /** Draws figures and their page; its digest is that of the page without the pictures. */
  void look(String suite, List<Figure> figures, Function<List<Drawn>, String> page)
      throws Exception {
    List<Drawn> drawn = look(suite, figures);
    String text = page.apply(drawn);
    Files.writeString(DRAWN.resolve(suite).resolve("report.html"), text);
    for (Drawn d : drawn) {
      text = text.replace(d.svg(), d.figure().name());
    }
    digests.add(suite + "/report.html " + digest(text));
  }

  private static String digest(String text) {
    return Digests.of(text).substring(0, 16);
  }

  /** Holds what was drawn since the last check against what is stored of the same suites. */
  void check() throws Exception {
    ReferenceFont.assume();
    Set<String> suites = new HashSet<>();
    digests.forEach(line -> suites.add(line.split("/")[0]));
    if (Boolean.getBoolean("entente.write")) {
      List<String> all = new ArrayList<>(Files.readAllLines(GOLDEN));
      all.removeIf(line -> suites.contains(line.split("/")[0]));
      all.addAll(digests);
      Files.write(GOLDEN, all.stream().sorted().toList());
    }
    List<String> stored =
        Files.readAllLines(GOLDEN).stream()
            .filter(line -> suites.contains(line.split("/")[0]))
            .toList();
    assertEquals(
        String.join("\n", stored),
        String.join("\n", digests.stream().sorted().toList()),
        "look into target/pictures, then: mvn test -Dtest=GoldenPicturesTest -Dentente.write=true");
  }
}
