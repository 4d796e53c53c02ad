package entente.experiment.input;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What to say about a text that is no YAML. */
final class YamlAdvice {
  private YamlAdvice() {}

  static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem() == null ? e.getMessage() : e.getProblem();
    return Faults.quote(problem.strip()).replaceAll("^\"|\"$", "'");
  }

  static String hint(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (problem.contains("\\t") || problem.contains("TAB") || problem.contains("\t")) {
      return "spaces instead of a tab";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "quotes around a text with a colon, or a line break before a key";
    }
    if (context.contains("quoted scalar")) {
      return "a closing quote is missing";
    }
    if (context.contains("flow sequence")) {
      return "a comma or a closing ] is missing";
    }
    if (context.contains("flow mapping")) {
      return "a comma or a closing } is missing";
    }
    if (context.contains("simple key") || problem.contains("':'")) {
      return "a colon and a space after the key";
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      return "the indentation differs from the lines above";
    }
    if (problem.contains("cannot start any token")) {
      return "quotes around a text that starts with a sign";
    }
    return "";
  }
}
