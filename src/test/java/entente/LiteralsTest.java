package entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import entente.analysis.drawing.Palette;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import entente.ui.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code does not know: names of states and structures, and who may see inclusiveness. */
class LiteralsTest {

  /** A string literal on one line, outside comments. */
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]++|\\\\.)*+)\"");

  /** A colour by its number, by a name that Java has, or as a style sheet writes it. */
  private static final Pattern COLOUR =
      Pattern.compile(
          "\\b0x[0-9A-Fa-f]{6}\\b|\\bColor\\.[A-Za-z_]+\\b(?!\\()|new Color\\([0-9][^)]*\\)"
              + "|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\\b|\\b(rgb|hsl)a?\\(");

  /** Where not even a sentence may name anybody; elsewhere a message may show an example. */
  private static final Path RULES = Path.of("src/main/java/entente/model");

  @Test
  void noRuleKnowsTheNameOfAStateOrAStructure() throws IOException {
    Set<String> names = names();
    assertTrue(names.contains("USA") && names.contains("alliance") && names.contains("NORTH"));
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(LiteralsTest::isCode).sorted().toList()) {
        for (String literal : literals(Files.readString(file))) {
          boolean rule = file.startsWith(RULES);
          Stream<String> words =
              rule ? Stream.of(literal.split("[^A-Za-z0-9_-]+")) : Stream.of(literal);
          words.filter(names::contains).forEach(w -> found.add(file.getFileName() + ": " + w));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  // The template of a new scenario is for a reader to change, and has to call its structure
  // something. The hindcast holds runs of two named worlds against what named states did; it sets
  // no
  // rule of the model.
  private static boolean isCode(Path file) {
    return file.toString().endsWith(".java")
        && !file.endsWith("NewScenario.java")
        && !file.startsWith(Path.of("src/main/java/entente/analysis/hindcast"));
  }

  // Keys that a shipped file uses for a state or a structure. A name that is a common word of the
  // model's own, as platform, counts where it stands alone in a literal.
  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String shipped : ScenarioReader.shipped()) {
      Scenario scenario = ScenarioReader.read(shipped, List.of());
      scenario.states().forEach(s -> names.addAll(List.of(s.key(), s.name())));
      for (StructureTerms terms : scenario.structures()) {
        names.addAll(List.of(terms.key(), terms.name() == null ? terms.key() : terms.name()));
      }
    }
    names.addAll(List.of("NATO", "CSTO", "SCO", "OSCE", "BRICS"));
    return names;
  }

  private static List<String> literals(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    code = code.replaceAll("source\\s*=\\s*\"[^\"]*\"", ""); // who published something
    List<String> literals = new ArrayList<>();
    Matcher matcher = LITERAL.matcher(code);
    while (matcher.find()) {
      literals.add(matcher.group(1));
    }
    return literals;
  }

  @Test
  void onlyThePaletteKnowsAColour() throws IOException {
    List<String> found = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/main/resources/entente/classroom")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          Matcher colour = COLOUR.matcher(Files.readString(file));
          while (!file.endsWith("Palette.java") && colour.find()) {
            found.add(file.getFileName() + ": " + colour.group());
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void thePagesColoursAreThoseOfThePalette() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("team", "at"));
    Stream.of(Palette.values()).map(Palette::key).forEach(known::add);
    Set<String> unknown = new TreeSet<>();
    for (String sheet : List.of("style.css", "paper.css")) {
      Path file = Path.of("src/main/resources/entente/classroom", sheet);
      Matcher used = Pattern.compile("var\\(--([a-z0-9-]+)").matcher(Files.readString(file));
      while (used.find()) {
        unknown.add(used.group(1));
      }
    }
    unknown.removeAll(known);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void onlyWhoAdmitsSeesInclusiveness() {
    JavaClasses entente =
        new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
    noClasses()
        .that()
        .resideInAPackage("entente.model..")
        .and()
        .doNotHaveFullyQualifiedName("entente.model.structures.Gate")
        .and()
        .doNotHaveFullyQualifiedName("entente.model.structures.Admission")
        .and()
        .haveNameNotMatching("entente\\.model\\.portfolio\\.(DirectedGate|EntryCost|Occupation)")
        .and()
        .doNotHaveFullyQualifiedName(StructureTerms.class.getName())
        .and()
        // It is no rule: it asks the rules what another inclusiveness would have done.
        .haveNameNotMatching("entente\\.model\\.dynamics\\.Rescoring(\\$.*)?")
        .should()
        .callMethod(StructureTerms.class, "inclusiveness")
        .because("effect has to follow from who is in, not from who was meant to be")
        .check(entente);
  }

  @Test
  void nobodyButReadersSeesALabel() {
    JavaClasses entente =
        new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
    for (String word : List.of("label", "name")) {
      noClasses()
          .that()
          .resideInAPackage("entente.model..")
          .and()
          .doNotHaveFullyQualifiedName(StructureTerms.class.getName())
          .should()
          .callMethod(StructureTerms.class, word)
          .check(entente);
    }
  }
}
