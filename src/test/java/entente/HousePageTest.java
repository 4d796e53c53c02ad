package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the packages names all of them, classes that exist, and what is imported. */
class HousePageTest {

  private static final Path PAGE = Path.of("src/site/markdown/house.md");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SECTION = Pattern.compile("## `([a-z.]+)`\n((?:(?!## )[^\n]*\n)*)");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(entente(?:\\.[a-z]+)+)\\.[A-Z]");

  @Test
  void everyPackageHasItsSectionInTheOrderOfTheHouse() throws IOException {
    List<String> named = new ArrayList<>();
    for (Matcher section = sections(); section.find(); ) {
      named.add(section.group(1));
    }
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertEquals(
          files
              .filter(f -> f.endsWith("package-info.java"))
              .map(f -> SOURCES.relativize(f.getParent()).toString().replaceAll("[/\\\\]", "."))
              .collect(Collectors.toCollection(TreeSet::new)),
          new TreeSet<>(named));
    }
    List<Integer> rooms = named.stream().map(HousePageTest::room).toList();
    assertEquals(rooms.stream().sorted().toList(), rooms);
  }

  @Test
  void theClassesToEnterByExist() throws IOException {
    for (Matcher section = sections(); section.find(); ) {
      Matcher entry = Pattern.compile("\\* Enter by: (.*)").matcher(section.group(2));
      assertTrue(entry.find(), section.group(1));
      for (Matcher name = Pattern.compile("`(\\w+)`").matcher(entry.group(1)); name.find(); ) {
        Path file = folder(section.group(1)).resolve(name.group(1) + ".java");
        assertTrue(Files.exists(file), file.toString());
      }
    }
  }

  @Test
  void whatIsUsedIsWhatIsImported() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder now = new StringBuilder();
    Matcher section = SECTION.matcher(page);
    while (section.find()) {
      String uses = "* Uses: " + uses(section.group(1));
      String body = section.group().replaceFirst("\\* Uses: .*", Matcher.quoteReplacement(uses));
      section.appendReplacement(now, Matcher.quoteReplacement(body));
    }
    section.appendTail(now);
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(PAGE, now.toString());
    }
    assertEquals(
        now.toString(),
        Files.readString(PAGE),
        "write it anew: mvn test -Dtest=HousePageTest -Dentente.write=true");
  }

  private static Matcher sections() throws IOException {
    return SECTION.matcher(Files.readString(PAGE));
  }

  private static int room(String name) {
    for (int i = 0; i < HouseTest.HOUSE.size(); i++) {
      String room = HouseTest.HOUSE.get(i);
      if (name.equals(room) || (room + ".").startsWith(name + "..")) {
        return i;
      }
      if (room.endsWith("..") && name.startsWith(room.substring(0, room.length() - 1))) {
        return i;
      }
    }
    throw new AssertionError(name + " has no room");
  }

  private static String uses(String name) throws IOException {
    TreeSet<String> uses = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder(name))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        for (Matcher use = IMPORT.matcher(Files.readString(file)); use.find(); ) {
          String used = use.group(1);
          if (!used.equals(name)) {
            uses.add("`" + used.replaceFirst("entente\\.", "") + "`");
          }
        }
      }
    }
    return uses.isEmpty() ? "no other package" : String.join(", ", uses);
  }

  private static Path folder(String name) {
    return SOURCES.resolve(name.replace('.', '/'));
  }
}
