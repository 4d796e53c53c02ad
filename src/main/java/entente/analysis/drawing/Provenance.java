package entente.analysis.drawing;

import entente.text.Template;
import java.util.SortedMap;

/**
 * What made a figure: enough to make it again.
 *
 * @param program name and version of the program
 * @param command canonical command
 * @param seeds seeds, in words
 * @param digests digest of each scenario by its label
 */
public record Provenance(
    String program, String command, String seeds, SortedMap<String, String> digests) {

  private static final Template LINE = Template.of("{program}; command: {command}; seeds: {seeds}");

  /** Returns the provenance in one line. */
  public String line() {
    StringBuilder text =
        new StringBuilder(LINE.fill("program", program, "command", command, "seeds", seeds));
    digests.forEach((label, digest) -> text.append("; ").append(label).append(": ").append(digest));
    return text.toString();
  }
}
