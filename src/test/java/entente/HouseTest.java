package entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import entente.ui.cli.Main;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The map of the house: which package may use which, and where an outside library may enter. */
class HouseTest {

  /** The rooms from left to right; a room may use those before it. */
  static final List<String> HOUSE =
      List.of(
          "entente.text..",
          "entente.theory..",
          "entente.model",
          "entente.model.states..",
          "entente.model.structures..",
          "entente.model.politics..",
          "entente.model.decisions..",
          "entente.model.portfolio..",
          "entente.model.dynamics..",
          "entente.model.measures..",
          "entente.experiment.input..",
          "entente.experiment.table..",
          "entente.experiment.scenario..",
          "entente.experiment.sampling..",
          "entente.experiment.study..",
          "entente.experiment.claim..",
          "entente.experiment.game..",
          "entente.experiment.reference..",
          "entente.experiment.update..",
          "entente.experiment.run..",
          "entente.experiment.search..",
          "entente.experiment.store..",
          "entente.analysis.statistic..",
          "entente.analysis.map..",
          "entente.analysis.drawing..",
          "entente.analysis.document..",
          "entente.analysis.sensitivity..",
          "entente.analysis.discovery..",
          "entente.analysis.explain..",
          "entente.analysis.compare..",
          "entente.analysis.branch..",
          "entente.analysis.sweep..",
          "entente.analysis.robust..",
          "entente.analysis.search..",
          "entente.analysis.study..",
          "entente.analysis.claims..",
          "entente.analysis.hindcast..",
          "entente.analysis.patterns..",
          "entente.analysis.forecast..",
          "entente.analysis.figure..",
          "entente.analysis.report..",
          "entente.ui..");

  /** The faces of the program; only the command line may start the others. */
  static final List<String> OTHER_FACES =
      List.of("entente.ui.desktop..", "entente.ui.classroom..", "entente.ui.page..");

  /** Who may use which outside library; what is not listed may be used nowhere. */
  static final List<Zone> ZONES =
      List.of(
          zone("MASON's engine", "sim.engine..", "sim.field..", "sim.util", "ec.util..")
              .in("entente.model.dynamics..", "entente.ui.desktop.."),
          zone("MASON's displays", "sim.display..", "sim.portrayal..", "sim.util.gui..")
              .in("entente.ui.desktop.."),
          zone("YAML", "org.snakeyaml..")
              .in("entente.experiment.input..", "entente.experiment.scenario.."),
          zone("JSON", "com.fasterxml.jackson..")
              .in("entente.experiment.input..", "entente.experiment.reference..")
              .in("entente.experiment.store..", "entente.ui.cli..", "entente.ui.classroom..")
              .in("entente.ui.page.."),
          zone("CSV", "org.apache.commons.csv..")
              .in("entente.experiment.table..", "entente.experiment.scenario..")
              .in("entente.experiment.update..", "entente.experiment.store.."),
          zone("Parquet", "org.apache.parquet..", "org.apache.hadoop..")
              .inOneClassOf("entente.experiment.store.."),
          zone("workbooks", "org.dhatim..").inOneClassOf("entente.experiment.store.."),
          zone("the cluster engine", "org.apache.spark..", "scala..")
              .inOneClassOf("entente.experiment.run.."),
          zone("Commons Math", "org.apache.commons.math3..")
              .in("entente.theory..", "entente.model..")
              .in("entente.experiment.sampling..", "entente.experiment.update..")
              .in("entente.analysis.."),
          zone("Jenetics", "io.jenetics..").in("entente.experiment.search.."),
          zone("JFreeChart", "org.jfree..")
              .in("entente.analysis.drawing..")
              .in("entente.ui.desktop.."),
          zone("PNG", "com.pngencoder..").inOneClassOf("entente.analysis.drawing.."),
          zone("SVG and PDF", "org.apache.batik..", "org.apache.pdfbox..", "de.rototor.pdfbox..")
              .in("entente.analysis.."),
          zone("picocli", "picocli..").in("entente.ui.cli.."),
          zone("the web server", "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
              .in("entente.ui.classroom.."),
          zone("Kotlin, which it is written in", "kotlin..").in("entente.ui.classroom.."),
          zone("QR codes", "com.google.zxing..").in("entente.ui.classroom.."));

  /** Most files of a package, its own description among them. */
  private static final long LARGEST = 40;

  /** What Java brings. */
  static final String[] JAVA = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax.."};

  /** Clocks and random sources, by class or by method. */
  static final Set<String> CLOCK_OR_DICE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.identityHashCode",
          "java.security.SecureRandom",
          "java.time.Clock",
          "java.util.Calendar",
          "java.util.Collections.shuffle",
          "java.util.Date",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom");

  /** Functions of Math that are exact, so that no machine, and no browser, can differ. */
  static final Set<String> EXACT =
      Set.of("sqrt abs min max floor ceil rint signum floorMod floorDiv addExact".split(" "));

  private static final JavaClasses ENTENTE =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void everyClassHasARoom() {
    check(noClasses().should().resideOutsideOfPackages(HOUSE.toArray(String[]::new)));
  }

  @ParameterizedTest
  @FieldSource("HOUSE")
  void aRoomUsesOnlyThoseToItsLeft(String room) {
    List<String> right = HOUSE.subList(HOUSE.indexOf(room) + 1, HOUSE.size());
    check(
        noClasses()
            .that(resideInAPackage(room))
            .should()
            .dependOnClassesThat(resideInAnyPackage(right.toArray(String[]::new))));
  }

  @Test
  void noPackagesGoRoundInACircle() {
    check(slices().matching("entente.(**)").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @FieldSource("OTHER_FACES")
  void onlyTheCommandLineStartsTheOtherFaces(String face) {
    check(
        noClasses()
            .that(not(resideInAnyPackage("entente.ui.cli..", face)))
            .should()
            .dependOnClassesThat(resideInAPackage(face)));
    check(
        noClasses()
            .that(resideInAPackage(face))
            .should()
            .dependOnClassesThat(resideInAPackage("entente.ui.cli..")));
  }

  @ParameterizedTest
  @FieldSource("ZONES")
  void anOutsideLibraryStaysInItsZone(Zone zone) {
    check(
        noClasses()
            .that(not(zone.users))
            .should()
            .dependOnClassesThat(resideInAnyPackage(zone.library)));
    if (zone.oneClass) {
      Set<String> users = new TreeSet<>();
      for (JavaClass user : ENTENTE) {
        if (user.getDirectDependenciesFromSelf().stream()
            .anyMatch(d -> resideInAnyPackage(zone.library).test(d.getTargetClass()))) {
          users.add(outermost(user).getName());
        }
      }
      assertTrue(users.size() <= 1, () -> zone + " is used by more than one class: " + users);
    }
  }

  @Test
  void noOtherLibraryIsUsed() {
    DescribedPredicate<JavaClass> known =
        resideInAnyPackage(JAVA).or(resideInAPackage("entente.."));
    for (Zone zone : ZONES) {
      known = known.or(resideInAnyPackage(zone.library));
    }
    DescribedPredicate<JavaClass> primitive =
        describe("are primitive", type -> type.getBaseComponentType().isPrimitive());
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                not(known.or(primitive)).as("belong to a library without a zone")));
  }

  @Test
  void theModelHasNoClockAndNoDiceButChance() {
    check(
        noClasses()
            .that(resideInAPackage("entente.model.."))
            .should()
            .accessTargetWhere(
                describe("it is a clock or a random source", HouseTest::clockOrDice)));
  }

  @Test
  void theGeneratorOfMasonIsNamedOnlyWhereItsStateIsBuilt() {
    check(
        noClasses()
            .that(
                not(
                    resideInAPackage("entente.model.dynamics..")
                        .and(assignableTo("sim.engine.SimState"))))
            .should()
            .dependOnClassesThat(resideInAPackage("ec.util..")));
  }

  @Test
  void theModelComputesTheSameBitsOnEveryJvm() {
    check(
        noClasses()
            .that(resideInAnyPackage("entente.theory..", "entente.model.."))
            .should()
            .accessTargetWhere(
                describe(
                    "FastMath has the function that gives the same bits everywhere",
                    access -> inexact(access.getTarget()))));
  }

  private static boolean inexact(AccessTarget target) {
    return target.getOwner().isEquivalentTo(StrictMath.class)
        || target.getOwner().isEquivalentTo(Math.class) && !EXACT.contains(target.getName());
  }

  @Test
  void noSimpleNameMeansTwoClasses() {
    Map<String, List<String>> places =
        ENTENTE.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
    places.values().removeIf(names -> names.size() == 1);
    assertEquals(Map.of(), places);
  }

  @Test
  void noPackageIsTooLargeToSee() {
    Map<String, Long> sizes =
        ENTENTE.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    sizes.values().removeIf(size -> size <= LARGEST);
    assertEquals(Map.of(), sizes);
  }

  @Test
  void thereIsOneMain() {
    check(
        methods()
            .that()
            .haveName("main")
            .and()
            .areStatic()
            .should()
            .beDeclaredIn("entente.ui.cli.Main"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(ENTENTE);
  }

  private static boolean clockOrDice(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return CLOCK_OR_DICE.contains(owner)
        || CLOCK_OR_DICE.contains(owner + "." + name)
        || owner.startsWith("java.util.random.")
        || (owner.startsWith("java.time.") && name.equals("now"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
  }

  private static Zone zone(String name, String... library) {
    return new Zone(name, library, DescribedPredicate.alwaysFalse(), false);
  }

  /** An outside library and its users. */
  private record Zone(
      String name, String[] library, DescribedPredicate<JavaClass> users, boolean oneClass) {

    Zone in(String... rooms) {
      return new Zone(name, library, users.or(resideInAnyPackage(rooms)), oneClass);
    }

    Zone inOneClassOf(String room) {
      return new Zone(name, library, users.or(resideInAPackage(room)), true);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
