package entente.experiment.scenario;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.InputFile;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Places;
import entente.experiment.input.SourceFiles;
import entente.text.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the faults of a scenario that extends others to the file that is at fault: what is wrong in
 * an inherited value only because of the file above is said there, and what is wrong above only
 * because of a fault below is not said.
 */
final class Inheritance {
  private static final Template INHERITED =
      Template.of("{value}, inherited from {file}:{line}:{column}");
  private static final Template IN_TABLE = Template.of("{value} and {others} more like it");

  /** Where a fault stands, by which it is known again in another pass. */
  private record Spot(String file, int line, int column, String path) {
    static Spot of(Fault fault) {
      return new Spot(fault.file(), fault.line(), fault.column(), fault.path());
    }
  }

  /** One file of the chain: what is wrong with it and what it extends, and which files that is. */
  private record Level(InputFile file, Set<Spot> wrong, Set<String> files) {}

  private final List<Level> levels = new ArrayList<>();

  /**
   * Creates it for a chain of files.
   *
   * @param chain from the file that was asked for down to what it extends last
   */
  Inheritance(List<InputFile> chain) {
    for (InputFile file : chain) {
      Faults faults = new Faults();
      SourceFiles files = new SourceFiles(faults);
      ScenarioReader.whole("", file, List.of(), files, faults);
      Set<Spot> wrong = new HashSet<>();
      faults.list().forEach(fault -> wrong.add(Spot.of(fault)));
      levels.add(new Level(file, wrong, files.digests().keySet()));
    }
  }

  /** Returns the faults of the first file, each told where it comes from. */
  List<Fault> told(List<Fault> faults) {
    List<Fault> told = new ArrayList<>();
    List<Fault> below = faults.stream().filter(fault -> owner(fault) > 0).toList();
    Set<Spot> own = own();
    Set<String> tables = new HashSet<>();
    for (Fault fault : faults) {
      int level = owner(fault);
      boolean follows = level == 0 && !own.contains(Spot.of(fault)) && follows(fault, below);
      if (follows) {
        continue;
      }
      if (!isInherited(fault, level)) {
        told.add(fault);
      } else if (!fault.file().endsWith(".csv")) {
        told.add(moved(fault, level, fault.value()));
      } else if (tables.add(fault.file())) {
        long rows = faults.stream().filter(f -> f.file().equals(fault.file())).count();
        String value =
            rows == 1 ? fault.value() : IN_TABLE.fill("value", fault.value(), "others", rows - 1);
        told.add(moved(fault, level, value));
      }
    }
    return told;
  }

  /** Returns the lowest file that has a fault already; 0 if only the whole has. */
  private int owner(Fault fault) {
    for (int k = levels.size() - 1; k > 0; k--) {
      if (levels.get(k).wrong().contains(Spot.of(fault))) {
        return k;
      }
    }
    return 0;
  }

  private boolean isInherited(Fault fault, int level) {
    return level + 1 < levels.size() && levels.get(level + 1).files().contains(fault.file());
  }

  private Set<Spot> own() {
    Faults faults = new Faults();
    new OwnPart(new SourceFiles(faults), faults).check(levels.get(0).file());
    Set<Spot> spots = new HashSet<>();
    faults.list().forEach(fault -> spots.add(Spot.of(fault)));
    return spots;
  }

  /** Returns whether a fault may be there because of one below: of a table, or of what is near. */
  private static boolean follows(Fault fault, List<Fault> below) {
    return below.stream()
        .anyMatch(
            f ->
                f.file().endsWith(".csv")
                    || f.path().indexOf('.') < 0
                    || near(f.path()).equals(near(fault.path())));
  }

  private static String near(String path) {
    String[] parts = path.split("\\.");
    return parts.length < 2 ? path : parts[0] + "." + parts[1];
  }

  private Fault moved(Fault fault, int level, String value) {
    Node.Mapping own = (Node.Mapping) levels.get(level).file().root();
    Mark mark = new Places(own, new Faults()).of(fault.path());
    if (!own.fields().containsKey(fault.path().split("\\.")[0])) {
      mark = own.fields().get("extends").value().mark();
    }
    return new Fault(
        mark.source().label(),
        mark.line(),
        mark.column(),
        fault.path(),
        INHERITED.fill(
            "value", value, "file", fault.file(), "line", fault.line(), "column", fault.column()),
        fault.expected(),
        fault.maybe());
  }
}
