package entente.experiment.input;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a scenario is made of, each read once, with the digests of their bytes. */
public final class SourceFiles {
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final Faults faults;

  /** Creates an empty set of files, the faults of which are reported. */
  public SourceFiles(Faults faults) {
    this.faults = faults;
  }

  /** Returns the text of a source, or null with a fault. */
  public String text(Source source) {
    byte[] bytes = SourceText.bytes(source, faults);
    if (bytes == null) {
      return null;
    }
    digests.put(source.label(), Digests.of(bytes));
    return SourceText.decode(source, bytes, faults);
  }

  /** Takes a file that was read before, with what is wrong with it; returns its value or null. */
  public Node take(InputFile file) {
    if (file.digest() != null) {
      digests.put(file.source().label(), file.digest());
    }
    faults.addAll(file.faults());
    return file.root();
  }

  /** Returns digests by file, in the order of reading. */
  public Map<String, String> digests() {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }
}
