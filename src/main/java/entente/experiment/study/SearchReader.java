package entente.experiment.study;

import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.InputFile;
import entente.experiment.input.Node;
import entente.experiment.input.SourceFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the study files of searches: each value where its definition wants it, or every fault. */
public final class SearchReader {

  private static final List<String> OWN = List.of("levers", "objective", "objectives");

  private SearchReader() {}

  /** Returns whether a study is a search: it has levers or objectives. */
  static boolean isOne(Node node) {
    return node instanceof Node.Mapping map && OWN.stream().anyMatch(map.fields()::containsKey);
  }

  /**
   * Returns a search ready to run.
   *
   * @param nameOrPath a shipped name, or the path of a file
   * @throws FaultsException with all faults if there are any
   */
  public static SearchDesign read(String nameOrPath, StudyReader.Options options) {
    InputFile file = InputFile.read(FileLookup.of(StudyReader.FOLDER, nameOrPath), "a study file");
    return read(file, options, null);
  }

  /**
   * Returns a search of texts at hand, as the manifest of its folder keeps them.
   *
   * @param texts texts of its scenarios by label, with all settings in them
   */
  public static SearchDesign parse(
      String name, String text, Map<String, String> texts, StudyReader.Options options) {
    return read(InputFile.of(name, text), options, new LinkedHashMap<>(texts));
  }

  static SearchDesign parse(InputFile file, StudyReader.Options options) {
    return read(file, options, null);
  }

  private static SearchDesign read(
      InputFile file, StudyReader.Options options, Map<String, String> texts) {
    Faults faults = new Faults();
    SourceFiles files = new SourceFiles(faults);
    Node node = files.take(file);
    SearchDesign design = null;
    if (node instanceof Node.Mapping root && isOne(node)) {
      design =
          new SearchAssembly(root, file.text(), files, faults, texts)
              .design(FileLookup.bare(file.source()), options);
    } else if (node != null) {
      String found = node instanceof Node.Mapping ? "no levers" : "no map";
      faults
          .at(node.mark(), "levers")
          .found(found)
          .maybe("sweep, for a study with factors")
          .expected("a study that begins with kind: study and has levers and objectives");
    }
    faults.throwIfAny();
    return design;
  }
}
