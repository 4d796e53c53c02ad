package entente.experiment.reference;

import entente.text.Template;
import java.util.Map;

/**
 * A parameter, measure, mechanism or added design in words.
 *
 * @param path dotted path of a parameter, or name of a measure or design
 * @param what {@code parameter}, {@code group}, {@code mechanism}, {@code measure} or {@code
 *     design}
 * @param text the sentence that defines it
 * @param facts unit, limits, default, range, source and the like, in this order; none is empty
 */
public record Description(String path, String what, String text, Map<String, String> facts) {
  private static final Template HEAD = Template.of("{path} ({what})\n  {text}\n");

  /** Returns the description as lines for a reader. */
  public String render() {
    StringBuilder lines = new StringBuilder(HEAD.fill("path", path, "what", what, "text", text));
    facts.forEach((name, fact) -> lines.append(String.format("  %-10s %s%n", name, fact)));
    return lines.toString().replace("\r\n", "\n");
  }
}
