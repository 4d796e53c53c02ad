package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.ui.cli.terminal.Heartbeat;
import entente.ui.cli.terminal.ShellWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in a block of the manual is run by a test, here if nowhere else, or stands on the
 * list with the reason why not; then its options are read all the same.
 */
class ManualBlocksTest extends CommandFixture {

  private static final Path MANUAL = Path.of("src/site/markdown");
  private static final int SECONDS = 120;

  /** Pages whose commands another test runs, and which. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("tutorial.md", "ManualPagesTest"),
          Map.entry("theory.md", "ManualPagesTest"),
          Map.entry("why.md", "ManualPagesTest"),
          Map.entry("discovery.md", "ManualPagesTest"),
          Map.entry("branch.md", "ManualPagesTest"),
          Map.entry("search.md", "ManualPagesTest"),
          Map.entry("policies.md", "ManualPagesTest"),
          Map.entry("own-world.md", "ManualPagesTest"),
          Map.entry("figure.md", "ManualPagesTest"),
          Map.entry("question.md", "ManualPagesTest"),
          Map.entry("lessons.md", "LessonsPageTest"),
          Map.entry("extending.md", "ExtendingPageTest"));

  /** What no test of seconds can run, by its first words, and why. */
  private static final Map<String, String> NOT_RUN = notRun();

  /** What a block for another program is for. */
  private static final Map<String, String> FOREIGN =
      Map.of("python", "needs NetworkX", "r", "needs igraph");

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```([a-z]*)\n((?:(?!```)[^\n]*\n)*)```$");
  private static final Pattern TABLE =
      Pattern.compile("`([a-z-]+\\.csv)`[^`]*\n\n```csv\n((?:(?!```)[^\n]*\n)*)```\n");
  private static final Pattern INLINE = Pattern.compile("`entente ([a-z]+ [^`\n]*)`");
  private static final Pattern COMMAND =
      Pattern.compile("(entente|mvn|javac?|jar|alias|export|sed|sbatch|spark-submit|\\.ci/).*");
  private static final Pattern PROGRAM =
      Pattern.compile("(?:^entente|(?:-jar|Main) \\S*entente\\.jar|@target/spark/options) (.*)");

  private static Map<String, String> notRun() {
    Map<String, String> list = new LinkedHashMap<>();
    list.put("mvn -q package -DskipTests", "builds the program; .ci/verify does it");
    list.put("mvn -q package", "builds the program; .ci/verify does it");
    list.put("java src/image/Image.java", "makes an image of 170 MB; .ci/image makes and tries it");
    list.put("java -jar target/entente.jar page", "needs the packed engine; .ci/page opens pages");
    list.put("alias entente=", "belongs to a shell");
    list.put("entente sweep mechanisms", "1,320 runs; every shipped study is run small elsewhere");
    list.put(
        "entente sweep plane --keep", "5,040 runs; every shipped study is run small elsewhere");
    list.put("entente desktop", "needs a screen; .ci/desktop walks through it");
    list.put("entente classroom", "serves until it is interrupted; ClassroomTest opens it");
    list.put(
        "entente compare dialogue-platform deterrence-bloc sco-vehicle --states KAZ,UZB,ARM,TUR,IND"
            + " --replicates 10",
        "takes half a minute; .ci/notebooks runs it");
    list.put("entente compare five-states quarrel.yaml", "takes seconds; .ci/notebooks runs it");
    list.put("entente run results/classroom-", "replays what a class chose; ClassroomTest does it");
    list.put("entente claims", "takes minutes; ClaimsPageTest says when its answer is out of date");
    list.put("entente patterns", "takes minutes; PatternsCommandTest runs small ones");
    list.put("entente sweep variance", "takes half a minute and more; SweepTest sweeps");
    list.put("entente analyze results/sweep-variance", "reads that sweep; StudyAnalysisTest");
    list.put("entente verify results/sweep-variance", "reads that sweep");
    list.put("entente sweep my-study.yaml --shard", "is one of four machines; SweepTest merges");
    list.put("entente merge shards/1", "reads those shards; SweepTest merges");
    list.put("sbatch", "needs Slurm");
    list.put("mvn -P spark", "builds for minutes; .ci/spark does it");
    list.put("java @target/spark/options sweep", "needs that build; .ci/spark");
    list.put("java @cluster-options", "starts a cluster; .ci/spark does it");
    list.put("export SPARK_HOME", "belongs to a shell; .ci/spark");
    list.put("sed '$d' target/spark/options", "needs that build; .ci/spark");
    list.put("spark-submit", "needs a cluster");
    list.put("mvn -q test-compile exec:exec -Pbench", "measures for minutes");
    list.put(
        "mvn test -Dtest=HostileInputsTest", "tries for an hour; HostileInputsTest tries some");
    list.put("mvn test -Dtest=CorruptionTest", "spoils for minutes; CorruptionTest spoils some");
    list.put("mvn test -Dtest=SiegeTest", "attacks for ten minutes; SiegeTest attacks for a while");
    list.put("mvn -P mutation", "mutates for half an hour and more");
    list.put(".ci/", "is a check of its own");
    return list;
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(MANUAL)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockIsRunOrListed(Path page) throws Exception {
    String name = page.getFileName().toString();
    for (Matcher table = TABLE.matcher(Files.readString(page)); table.find(); ) {
      Files.writeString(dir.resolve(table.group(1)), table.group(2));
    }
    for (Matcher block : blocks(page)) {
      List<String> commands = commands(block.group(2));
      switch (block.group(1)) {
        case "yaml" -> {
          if (!name.equals("extending.md")) {
            isRead(name, block.group(2));
          }
        }
        case "java" -> assertEquals("extending.md", name, "no test compiles what Java stands here");
        case "csv" -> assertTrue(ELSEWHERE.containsKey(name), name + ": no test reads its tables");
        case "", "text" -> {
          boolean alone = block.group(2).lines().count() == 1;
          for (String command : commands) {
            optionsAreKnown(name, command);
            boolean elsewhere =
                name.equals("extending.md")
                    || (ELSEWHERE.containsKey(name) && alone && command.startsWith("entente "));
            if (reason(command) == null && !elsewhere && !name.equals("commands.md")) {
              assertTrue(
                  command.startsWith("entente "),
                  name + ": no test runs it and no list names it: " + command);
              runs(name, command);
            }
          }
        }
        default ->
            assertTrue(FOREIGN.containsKey(block.group(1)), name + ": block " + block.group(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsWithinTheTextHaveKnownOptions(Path page) throws IOException {
    String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
    for (Matcher inline = INLINE.matcher(text); inline.find(); ) {
      String line = inline.group(1).replaceAll(" ….*", "").replaceAll("(?<= )[NR](?= |$)", "1");
      line = line.replaceAll("(?<= )KIND(?= |$)", "study");
      // In the list of commands a usage stands in the text, with brackets that nobody types.
      if (!page.endsWith("commands.md")) {
        optionsAreKnown(page.getFileName().toString(), "entente " + line);
      }
    }
  }

  @Test
  void theOtherTestsNameTheirPages() throws IOException {
    for (Map.Entry<String, String> entry : ELSEWHERE.entrySet()) {
      if (Files.exists(MANUAL.resolve(entry.getKey()))) {
        Path test = Path.of("src/test/java/entente/ui/cli/command", entry.getValue() + ".java");
        assertTrue(Files.readString(test).contains(entry.getKey()), entry.toString());
      }
    }
  }

  @Test
  void nothingIsListedThatNoPageSays() throws IOException {
    Set<String> unused = new TreeSet<>(NOT_RUN.keySet());
    for (Path page : pages().toList()) {
      for (Matcher block : blocks(page)) {
        commands(block.group(2)).forEach(c -> unused.removeIf(c::startsWith));
      }
    }
    assertEquals(Set.of(), unused);
  }

  private static List<Matcher> blocks(Path page) throws IOException {
    Set<Matcher> blocks = new LinkedHashSet<>();
    String text = Files.readString(page);
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      Matcher one = BLOCK.matcher(text);
      one.find(matcher.start());
      blocks.add(one);
    }
    return List.copyOf(blocks);
  }

  private static List<String> commands(String block) {
    return block
        .replaceAll(" *\\\\\n *", " ")
        .lines()
        .map(line -> line.replaceFirst("^\\s*(\\$ )?", ""))
        .filter(line -> COMMAND.matcher(line).matches())
        .map(line -> line.replaceFirst("\\s{2,}#.*", "").strip())
        .toList();
  }

  private static String reason(String command) {
    return NOT_RUN.entrySet().stream()
        .filter(e -> command.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private void isRead(String page, String yaml) throws IOException {
    Path file = dir.resolve("block.yaml");
    Files.writeString(file, yaml);
    assertEquals(0, run("check", file.toString()), page + ": " + err + "\n" + yaml);
  }

  private static void optionsAreKnown(String page, String command) {
    Matcher program = PROGRAM.matcher(command.replaceAll("\\$\\(*\\w+[^/ ]*", "1"));
    if (command.startsWith(".ci/") || !program.find()) {
      return;
    }
    List<String> words =
        new ArrayList<>(
            ShellWords.split(program.group(1).replace('"', '\'').replaceFirst("'$", "")));
    int end = (int) words.stream().takeWhile(w -> !w.equals(">") && !w.equals("|")).count();
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    try {
      CommandLines.of(Simulators.model(), new Heartbeat(Heartbeat.Rhythm.NONE), nowhere, nowhere)
          .parseArgs(words.subList(0, end).toArray(String[]::new));
    } catch (picocli.CommandLine.ParameterException e) {
      throw new AssertionError(page + ": " + command + "\n" + e.getMessage(), e);
    }
  }

  /** Runs a command as a reader does: in a folder, one after the other. */
  private void runs(String page, String command) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "entente.ui.cli.Main"));
    words.addAll(ShellWords.split(command.replaceFirst("entente ", "")));
    Path said = dir.resolve("said");
    Process process =
        new ProcessBuilder(words)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertTrue(ended, page + ": not done in " + SECONDS + " s: " + command);
    assertEquals(0, process.exitValue(), () -> page + ": " + command + "\n" + read(said));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
