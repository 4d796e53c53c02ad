package entente.analysis.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the gallery as grey print and a reader without green cones have them. The copies
 * are left in target/pictures/gallery, with a page that shows each beside its original.
 */
class SeenOtherwiseTest {

  private static final Path GALLERY = Path.of("results/gallery");
  private static final Path COPIES = Path.of("target/pictures/gallery");

  /** Colours that mean something beside each other, by what they mean. */
  private static final List<List<Integer>> MEANINGS =
      List.of(
          Stream.of(PostureSign.values()).map(s -> s.colour().light()).toList(),
          IntStream.range(0, 7).map(Theme::scenario).boxed().toList(),
          IntStream.range(0, 6).map(Theme::rung).boxed().toList());

  @Test
  void noTwoMeaningsInAPictureFallTogether() throws IOException {
    Files.createDirectories(COPIES);
    List<Path> pictures;
    try (Stream<Path> files = Files.list(GALLERY)) {
      pictures = files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
    assertFalse(pictures.isEmpty());
    List<String> together = new ArrayList<>();
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><meta charset=utf-8><style>img{width:33%}</style>");
    for (Path file : pictures) {
      String svg = Files.readString(file);
      String name = file.getFileName().toString().replace(".svg", "");
      String grey = ColourVision.seen(svg, ColourVision::grey);
      String other = ColourVision.seen(svg, ColourVision::deuteranopic);
      write(name, svg);
      write(name + "-grey", grey);
      write(name + "-deuteranopia", other);
      for (String end : List.of("", "-grey", "-deuteranopia")) {
        page.append(String.format("<img src='%s%s.svg' alt='%1$s%2$s'>", name, end));
      }
      assertTrue(Arrays.stream(ColourVision.colours(grey)).allMatch(c -> c % 0x10101 == 0), name);
      together.addAll(together(name, svg));
    }
    Files.writeString(COPIES.resolve("copies.html"), page);
    assertEquals(List.of(), together);
  }

  @Test
  void greysStayAndRedAndGreenComeTogether() {
    for (int grey : new int[] {0, 0x808080, 0xFFFFFF}) {
      assertEquals(grey, ColourVision.deuteranopic(grey));
      assertEquals(grey, ColourVision.grey(grey));
    }
    int red = 0xC04040;
    int green = 0x708040;
    double far = ColourVision.distance(red, green);
    double seen =
        ColourVision.distance(ColourVision.deuteranopic(red), ColourVision.deuteranopic(green));
    assertTrue(seen < far / 3, seen + " of " + far);
    assertEquals(
        "<g style=\"fill:#ffffff; stroke:#000000\"/>#010203",
        ColourVision.seen("<g style=\"fill:white; stroke:black\"/>rgb(1,2,3)", c -> c));
  }

  // Pairs of colours of one meaning that a picture uses and that are hardly told apart.
  private static List<String> together(String name, String svg) {
    List<Integer> used = Arrays.stream(ColourVision.colours(svg)).boxed().toList();
    List<String> together = new ArrayList<>();
    for (List<Integer> meaning : MEANINGS) {
      List<Integer> here = meaning.stream().filter(used::contains).toList();
      for (int a : here) {
        for (int b : here) {
          double far =
              ColourVision.distance(ColourVision.deuteranopic(a), ColourVision.deuteranopic(b));
          if (a < b && far <= 10) {
            together.add(String.format("%s: %06x and %06x", name, a, b));
          }
        }
      }
    }
    return together;
  }

  private static void write(String name, String svg) throws IOException {
    Files.writeString(COPIES.resolve(name + ".svg"), svg);
  }
}
