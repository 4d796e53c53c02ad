package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoiled files end with a verdict: good, or faults with their places, never a stack trace, within
 * a second of processor time and bounded memory. {@code -Dentente.hostile=100000} tries as many,
 * from {@code -Dentente.hostile.from} on; a fault repeats by its number, and what takes too long is
 * tried once more: the virtual machine may have been compiling the first time. Half of them are
 * spoiled as bytes and lines, half are read, changed in what they say and written again.
 */
class HostileInputsTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long MEMORY = 512L << 20;
  private static final int OFTEN = 20;
  private static final int FROM = Integer.getInteger("entente.hostile.from", 0);
  private static final int END = FROM + Integer.getInteger("entente.hostile", 400);

  /** A file to spoil, and the file to check then. */
  private record Victim(Path spoiled, Path checked) {

    boolean isTable() {
      return spoiled.toString().endsWith(".csv");
    }
  }

  @TempDir Path dir;

  @Test
  void spoiledFilesEndWithAVerdict() throws IOException {
    List<Victim> victims = victims();
    // Whole first, so that what is timed then is the reading and not the loading of classes.
    for (Victim victim : victims) {
      assertEquals(0, Verdict.of(victim.checked()).status(), victim.checked().toString());
    }
    Map<String, int[]> verdicts = new TreeMap<>();
    Set<String> unharmed = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (int k = FROM; k < END; k++) {
      SplittableRandom random = new SplittableRandom(k);
      Victim victim = victim(k, victims);
      FileSpoiler way = way(k, victim, random);
      byte[] whole = Files.readAllBytes(victim.spoiled());
      Files.write(victim.spoiled(), way.spoil(whole, random));
      Verdict verdict = Verdict.of(victim.checked());
      if (verdict.nanos() > SECOND) {
        verdict = Verdict.of(victim.checked());
      }
      Files.write(victim.spoiled(), whole);
      if (way.harmless()) {
        unharmed.add(name(way));
      }
      verdicts.computeIfAbsent(name(way), w -> new int[3])[Math.min(verdict.status(), 2)]++;
      if (!verdict.fair(SECOND, MEMORY) || way.harmless() && verdict.status() != 0) {
        wrong.add(k + " " + name(way) + " " + victim.spoiled().getFileName() + ": " + verdict);
      }
      if (k % 1000 == 999) {
        System.out.printf("%d of %d tried, not as asked: %s%n", k + 1, END, wrong);
      }
    }
    assertEquals(List.of(), wrong);
    // A cell of another row is often as good as the one before: a change of what is said has to be
    // found out where it was tried often, one of bytes always.
    verdicts.forEach(
        (way, n) ->
            assertTrue(
                n[2] > 0 || unharmed.contains(way) || way.contains(": ") && n[0] < OFTEN,
                () -> way + " was never found out in " + n[0]));
    if (END - FROM > 400) {
      verdicts.forEach(
          (way, n) -> System.out.printf("%s: %d good, %d with faults%n", way, n[0], n[2]));
      System.out.println(
          "processor time at most "
              + Verdict.slowest() / 1e9
              + " s, memory at most "
              + (Verdict.largest() >> 20)
              + " MB; heap in use "
              + (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20)
              + " MB");
    }
  }

  /** Returns a file: any for bytes and lines, by turns a YAML and a CSV file for what they say. */
  private static Victim victim(int number, List<Victim> all) {
    if (number % 2 == 0) {
      return all.get(number / 2 % all.size());
    }
    boolean table = number % 4 == 3;
    List<Victim> some = all.stream().filter(v -> v.isTable() == table).toList();
    return some.get(number / 4 % some.size());
  }

  /** Returns a way: for one half any bytes and lines, for the other what the file itself says. */
  private static FileSpoiler way(int number, Victim victim, RandomGenerator random) {
    FileSpoiler[] ways =
        number % 2 == 0
            ? Spoiling.values()
            : victim.isTable() ? TableSpoiling.values() : TreeSpoiling.values();
    return ways[random.nextInt(ways.length)];
  }

  private static String name(FileSpoiler way) {
    String kind =
        way instanceof TreeSpoiling ? "tree: " : way instanceof TableSpoiling ? "table: " : "";
    return kind + way.name();
  }

  private List<Victim> victims() throws IOException {
    Path home = Path.of("scenarios");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(home)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    List<Victim> victims = new ArrayList<>();
    for (Path file : files) {
      Path copy = dir.resolve(home.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
      String name = copy.getFileName().toString();
      if (name.endsWith(".yaml")) {
        victims.add(new Victim(copy, copy));
      }
      if (name.matches("(five-states|three-poles|eurasia-2024)(-pairs|-facts)?\\.csv")) {
        String scenario = name.replaceFirst("(-pairs|-facts)?\\.csv", ".yaml");
        victims.add(new Victim(copy, dir.resolve(scenario)));
      }
    }
    return victims;
  }
}
