package entente.analysis.patterns;

import entente.experiment.input.Binder;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.InputFile;
import entente.experiment.input.Merge;
import entente.experiment.input.Node;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import java.util.List;
import java.util.Map;

/**
 * Reads files of patterns: each value where its definition wants it, or every fault in one pass.
 */
public final class PatternReader {

  /** Name of the file that is shipped. */
  public static final String SHIPPED = "patterns";

  private static final String FOLDER = "patterns/";
  private static final List<String> FRAME = List.of("kind", "extends");

  private PatternReader() {}

  /**
   * Returns a file of patterns with its scenarios.
   *
   * @param nameOrPath a shipped name, or the path of a file
   * @throws FaultsException with all faults if there are any
   */
  public static PatternFile read(String nameOrPath) {
    return read(InputFile.read(FileLookup.of(FOLDER, nameOrPath), "a file of patterns"));
  }

  /** Returns all faults of a file of patterns and of what belongs to it; none if it is good. */
  public static List<Fault> check(InputFile file) {
    try {
      read(file);
      return List.of();
    } catch (FaultsException e) {
      return e.faults();
    }
  }

  // What a file says is laid over the file that it extends; its own worlds are the only ones.
  private static Node.Mapping overBase(Node.Mapping own, SourceFiles files) {
    if (!(own.get("extends") instanceof Node.Scalar name)) {
      return own;
    }
    boolean path = Shipped.isPath(name.text());
    Source source =
        path ? own.mark().source().relative(name.text()) : Shipped.source(FOLDER + name.text());
    Node base = files.take(InputFile.read(source, "a file of patterns"));
    return base instanceof Node.Mapping below
        ? (Node.Mapping) Merge.over(Merge.without(below, "worlds"), own)
        : own;
  }

  private static PatternFile read(InputFile file) {
    Faults faults = new Faults();
    SourceFiles files = new SourceFiles(faults);
    Node node = files.take(file);
    PatternFile read = null;
    if (node instanceof Node.Mapping own) {
      Node.Mapping root = overBase(own, files);
      PatternsTerms terms =
          new Binder(faults).record(PatternsTerms.class, root, root.mark(), "", Map.of(), FRAME);
      if (terms != null) {
        read = new PatternAssembly(root, file, faults).file(terms);
      }
    } else if (node != null) {
      faults.at(node.mark(), "").found(node).expected("a map that begins with kind: patterns");
    }
    faults.throwIfAny();
    return read;
  }
}
