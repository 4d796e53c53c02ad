package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.store.Manifest;
import entente.experiment.table.TableReader;
import entente.ui.cli.Main;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ShellWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compiles and packs the examples of the page on extending, and runs its commands with the jar. */
class ExtendingPageTest extends CommandFixture {

  private static final Path PAGE = Path.of("src/site/markdown/extending.md");
  private static final Pattern FILE =
      Pattern.compile("`([A-Za-z./-]+)`:\n\n```(java|text|yaml)\n((?:(?!```)[^\n]*\n)*)```\n");
  private static final Pattern COMMAND =
      Pattern.compile("```\nentente (.*)\n```\n\n```\n((?:(?!```)[^\n]*\n)*)```\n");
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
  private static final String PROGRAM = System.getProperty("java.class.path");
  private static final int LONGEST = 39;

  private final Map<String, String> files = new LinkedHashMap<>();
  private String page;

  @BeforeEach
  void readThePage() throws IOException {
    page = Files.readString(PAGE);
    for (MatchResult file : FILE.matcher(page).results().toList()) {
      files.put(file.group(1), file.group(3));
      Path place = dir.resolve(file.group(1));
      Files.createDirectories(place.getParent());
      Files.writeString(place, file.group(3));
    }
  }

  @Test
  void thePagePrintsWhatTheCommandsPrint() throws Exception {
    Path jar = pack("mine.jar", "PowerConcentration", "Bandwagoning", "Halton");
    StringBuilder now = new StringBuilder();
    Matcher matcher = COMMAND.matcher(page);
    while (matcher.find()) {
      String[] parts = matcher.group(1).split(" \\| grep ");
      Result result = entente(jar, ShellWords.split(parts[0]).toArray(String[]::new));
      assertEquals(0, result.status, matcher.group(1) + "\n" + result.err);
      String out = result.out;
      if (parts.length > 1) {
        List<String> sought = WORD.matcher(parts[1]).results().map(word -> word.group(1)).toList();
        out =
            out.lines()
                .filter(line -> sought.stream().anyMatch(line::contains))
                .collect(Collectors.joining("\n"));
        assertEquals(sought.size(), out.lines().count(), matcher.group(1));
      }
      String block =
          "```\nentente " + matcher.group(1) + "\n```\n\n```\n" + out.strip() + "\n```\n";
      matcher.appendReplacement(now, Matcher.quoteReplacement(block));
    }
    matcher.appendTail(now);
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(PAGE, now.toString());
    }
    assertEquals(
        now.toString(),
        Files.readString(PAGE),
        "write it anew: mvn test -Dtest=ExtendingPageTest -Dentente.write=true");
    sayWhoComputedIt();
  }

  private void sayWhoComputedIt() throws Exception {
    Manifest manifest = Manifest.read(dir.resolve("results/halton")).orElseThrow();
    assertEquals(
        List.of("example.PowerConcentration", "example.Bandwagoning", "example.Halton"),
        manifest.identity().program().added().stream().map(added -> added.type()).toList());
    Path other = pack("other.jar", "Bandwagoning", "Halton");
    Result result = entente(other, "verify", "results/halton", "--sample", "1");
    assertEquals(ExitStatus.FAILED_RUNS, result.status, result.out);
    assertTrue(result.err.contains("Another program computed this folder"), result.err);
  }

  @Test
  void everyExampleHasUnderFortyLines() {
    files.forEach((name, text) -> assertTrue(text.lines().count() <= LONGEST, name));
    assertEquals(3, files.keySet().stream().filter(name -> name.endsWith(".java")).count());
  }

  @Test
  void aJarAloneChangesNoNumber() throws Exception {
    Path other = pack("other.jar", "Bandwagoning", "Halton");
    String[] words = {"run", "five-states", "--seed", "3", "--set", "rounds=24", "--out"};
    assertEquals(0, entente(other, Stream.concat(Stream.of(words), Stream.of("with"))).status);
    String without = dir.resolve("without").toString();
    assertEquals(
        0, run(Stream.concat(Stream.of(words), Stream.of(without)).toArray(String[]::new)));
    try (Stream<Path> tables = Files.list(dir.resolve("without"))) {
      for (Path table : tables.filter(path -> path.toString().endsWith(".csv")).toList()) {
        Path same = dir.resolve("with").resolve(table.getFileName());
        if (table.endsWith("decisions.csv")) {
          assertEquals(rows(table), rows(same));
        } else {
          assertEquals(Files.readString(table), Files.readString(same), table.toString());
        }
      }
    }
    assertTrue(Files.readString(dir.resolve("with/decisions.csv")).contains(",bandwagoning"));
  }

  @Test
  void aClaimIsTestedWithoutItsAddedMechanism() throws Exception {
    Files.writeString(
        dir.resolve("claim.yaml"),
        """
        kind: claim
        claim: Bandwagoning fills the platform.
        refuted: As many or fewer join.
        arms:
          with: {scenario: five-states, set: [mechanisms.added.bandwagoning=1]}
          without: {scenario: five-states}
        steps:
          five_years: {measure: uptake, arms: [with], against: [without], at: 20, direction: higher}
        mechanisms: [added.bandwagoning]
        """);
    String line = "claims claim.yaml --replicates 40 --futures 2 --rounds 20 --out results/claim";
    Result result = entente(pack("mine.jar", "Bandwagoning"), line.split(" "));
    assertEquals(0, result.status, result.err);
    String words = result.out.replaceAll("\\s+", " ");
    assertTrue(words.contains("Refuted with added.bandwagoning off"), result.out);
  }

  @Test
  void aScenarioWhoseJarIsMissingIsAtFault() {
    assertEquals(2, run("run", "five-states", "--set", "mechanisms.added.bandwagoning=1"));
    assertTrue(page.contains("```text\n" + err.toString().strip() + "\n```"), err::toString);
  }

  @Test
  void aNameTakenTwiceEndsEveryCommand() throws Exception {
    String stability = files.get("example/PowerConcentration.java");
    Files.writeString(
        dir.resolve("example/PowerConcentration.java"),
        stability.replace("\"power_concentration\"", "\"stability\""));
    Result result = entente(pack("twice.jar", "PowerConcentration"), "power", "--help");
    assertEquals(2, result.status);
    assertEquals(
        "example.PowerConcentration: name \"stability\", expected a name that is free;"
            + " the program has it already.\n",
        result.err);
  }

  private record Result(int status, String out, String err) {}

  /** Runs a command in a Java of its own, as a user would, from the test's folder. */
  private Result entente(Path added, String... words) throws IOException, InterruptedException {
    return entente(added, Stream.of(words));
  }

  private Result entente(Path added, Stream<String> words)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = PROGRAM + System.getProperty("path.separator") + added;
    List<String> all = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", path));
    all.addAll(List.of("-Djava.awt.headless=true", Main.class.getName()));
    words.forEach(all::add);
    Path printed = dir.resolve("printed");
    Path faults = dir.resolve("faults");
    Process process =
        new ProcessBuilder(all)
            .directory(dir.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(faults.toFile())
            .start();
    int status = process.waitFor();
    return new Result(status, Files.readString(printed), Files.readString(faults));
  }

  /** Compiles some of the examples and packs them with the files that name them. */
  private Path pack(String name, String... classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path compiled = Files.createDirectories(dir.resolve(name + "-classes"));
    List<String> options = List.of("-cp", PROGRAM, "-d", compiled.toString(), "-proc:none");
    StringWriter told = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var sources =
          manager.getJavaFileObjects(
              Stream.of(classes)
                  .map(c -> dir.resolve("example/" + c + ".java"))
                  .toArray(Path[]::new));
      assertTrue(
          compiler.getTask(told, manager, null, options, null, sources).call(), told::toString);
    }
    Path made = dir.resolve(name);
    try (OutputStream file = Files.newOutputStream(made);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String one : classes) {
        String entry = "example/" + one + ".class";
        put(out, entry, Files.readAllBytes(compiled.resolve(entry)));
        for (Map.Entry<String, String> service : files.entrySet()) {
          if (service.getValue().strip().equals("example." + one)) {
            put(out, service.getKey(), Files.readAllBytes(dir.resolve(service.getKey())));
          }
        }
      }
    }
    return made;
  }

  private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  /** Returns the rows of a table without what the added mechanism fills. */
  private static List<Map<String, String>> rows(Path table) throws IOException {
    try (Reader text = Files.newBufferedReader(table)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (Map<String, String> row : TableReader.rows(text)) {
        Map<String, String> own = new LinkedHashMap<>(row);
        own.keySet().removeIf(column -> column.endsWith("bandwagoning"));
        rows.add(own);
      }
      return rows;
    }
  }
}
