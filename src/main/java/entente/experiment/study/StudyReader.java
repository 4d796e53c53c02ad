package entente.experiment.study;

import entente.experiment.input.Checked;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.InputFile;
import entente.experiment.input.Node;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.scenario.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads study files: each value where its definition wants it, or every fault in one pass. */
public final class StudyReader {

  /** Name of the table of a design among the texts that make a study. */
  public static final String TABLE = "table";

  static final String FOLDER = "studies/";

  private StudyReader() {}

  /**
   * What the command line says over a study.
   *
   * @param seed seed of the experiment
   * @param replicates runs of each point; 0 for what the study says
   * @param settings values set over its scenarios
   */
  public record Options(long seed, int replicates, List<Setting> settings) {}

  /**
   * Returns a study ready to run.
   *
   * @param nameOrPath a shipped name, or the path of a file
   * @throws FaultsException with all faults if there are any
   */
  public static SweepDesign read(String nameOrPath, Options options) {
    Source source = FileLookup.of(FOLDER, nameOrPath);
    return read(InputFile.read(source, "a study file"), options, null);
  }

  /**
   * Returns a study of texts at hand, as the manifest of a sweep keeps them.
   *
   * @param texts texts of its scenarios by label, with all settings in them, and of its table
   */
  public static SweepDesign parse(
      String name, String text, Map<String, String> texts, Options options) {
    return read(InputFile.of(name, text), options, new LinkedHashMap<>(texts));
  }

  /** Returns all faults of a study and of what belongs to it; none if it is good. */
  public static List<Fault> check(InputFile file) {
    return checked(file).faults();
  }

  /** Returns all faults of a study and of what belongs to it, or what to know of a good one. */
  public static Checked checked(InputFile file) {
    Options options = new Options(1, 0, List.of());
    try {
      if (SearchReader.isOne(new SourceFiles(new Faults()).take(file))) {
        SearchReader.parse(file, options);
        return new Checked(List.of(), List.of());
      }
      return new Checked(List.of(), read(file, options, null).notes());
    } catch (FaultsException e) {
      return new Checked(e.faults(), List.of());
    }
  }

  /** Returns the names of the studies that come with the program, sorted. */
  public static List<String> shipped() {
    return Shipped.names(FOLDER);
  }

  private static SweepDesign read(InputFile file, Options options, Map<String, String> texts) {
    Faults faults = new Faults();
    SourceFiles files = new SourceFiles(faults);
    Node node = files.take(file);
    SweepDesign design = null;
    if (SearchReader.isOne(node)) {
      faults
          .at(node.mark(), "levers")
          .found("a search")
          .maybe("search, which takes levers and objectives")
          .expected("a study with factors");
    } else if (node instanceof Node.Mapping root) {
      design =
          new StudyAssembly(root, file.text(), files, faults, texts)
              .design(FileLookup.bare(file.source()), options);
    } else if (node != null) {
      faults.at(node.mark(), "").found(node).expected("a map that begins with kind: study");
    }
    faults.throwIfAny();
    return design;
  }
}
