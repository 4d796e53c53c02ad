package entente.experiment.claim;

import entente.experiment.input.Binder;
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
import java.util.List;
import java.util.Map;

/** Reads claim files: each value where its definition wants it, or every fault in one pass. */
public final class ClaimReader {

  private static final String FOLDER = "claims/";

  private ClaimReader() {}

  /**
   * Returns a claim ready to be tested.
   *
   * @param nameOrPath a shipped name, or the path of a file
   * @param settings values set over the scenarios of its arms; what an arm sets itself comes after
   * @throws FaultsException with all faults if there are any
   */
  public static ClaimDesign read(String nameOrPath, List<Setting> settings) {
    Source source = FileLookup.of(FOLDER, nameOrPath);
    return read(InputFile.read(source, "a claim file"), settings);
  }

  /** Returns all faults of a claim and of what belongs to it; none if it is good. */
  public static List<Fault> check(InputFile file) {
    try {
      read(file, List.of());
      return List.of();
    } catch (FaultsException e) {
      return e.faults();
    }
  }

  /** Returns the names of the claims that come with the program, sorted. */
  public static List<String> shipped() {
    return Shipped.names(FOLDER);
  }

  private static ClaimDesign read(InputFile file, List<Setting> settings) {
    Faults faults = new Faults();
    Node node = new SourceFiles(faults).take(file);
    ClaimDesign design = null;
    if (node instanceof Node.Mapping root) {
      Claim claim =
          new Binder(faults)
              .record(
                  Claim.class,
                  root,
                  root.mark(),
                  "",
                  Map.of("key", FileLookup.bare(file.source())),
                  List.of("kind"));
      if (claim != null) {
        design = new ClaimAssembly(root, file.text(), faults).design(claim, settings);
      }
    } else if (node != null) {
      faults.at(node.mark(), "").found(node).expected("a map that begins with kind: claim");
    }
    faults.throwIfAny();
    return design;
  }
}
