package entente.experiment.input;

import java.nio.file.Path;
import java.util.List;

/**
 * A YAML file as it was read, once: one may ask it for its kind and hand it on to the reader of
 * that kind.
 *
 * @param source where it comes from
 * @param text its text; null if it cannot be read
 * @param digest SHA-256 of its bytes; null if it cannot be read
 * @param root its value; null if it has none
 * @param faults what is wrong with it as a file or as YAML
 */
public record InputFile(Source source, String text, String digest, Node root, List<Fault> faults) {

  /** Reads a file that may be of any kind. */
  public static InputFile of(Path file) {
    return read(Source.OfFile.of(file), "a scenario file");
  }

  /** Reads a text at hand, which messages call by a label. */
  public static InputFile of(String label, String text) {
    return read(new Source.OfText(label, text), "a text");
  }

  /** Reads a file of plain text that is no YAML, so that it has no value. */
  public static InputFile text(Path file, String wanted) {
    Source source = Source.OfFile.of(file);
    Faults faults = new Faults();
    if (!source.exists()) {
      faults.at(source).found(source.absence()).maybe(source.advice()).expected(wanted);
      return new InputFile(source, null, null, null, faults.list());
    }
    byte[] bytes = SourceText.bytes(source, faults);
    String text = bytes == null ? null : SourceText.decode(source, bytes, faults);
    return new InputFile(source, text, null, null, faults.list());
  }

  /**
   * Reads a source; one that is not there is a fault.
   *
   * @param wanted what should be there, in words
   */
  public static InputFile read(Source source, String wanted) {
    Faults faults = new Faults();
    if (!source.exists()) {
      faults.at(source).found(source.absence()).maybe(source.advice()).expected(wanted);
      return new InputFile(source, null, null, null, faults.list());
    }
    byte[] bytes = SourceText.bytes(source, faults);
    String text = bytes == null ? null : SourceText.decode(source, bytes, faults);
    Node root = text == null ? null : YamlReader.read(source, text, faults);
    String digest = bytes == null ? null : Digests.of(bytes);
    return new InputFile(source, text, digest, root, faults.list());
  }

  /** Returns the word that it says of itself by its top key {@code kind}; empty if none. */
  public String kind() {
    return root instanceof Node.Mapping map && map.get("kind") instanceof Node.Scalar kind
        ? kind.text()
        : "";
  }
}
