package entente.ui.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.reference.SchemaWriter;
import entente.experiment.scenario.ParameterCatalog;
import java.util.Map;

/** The page of the manual that lists the keys of input files, from the schema that is printed. */
final class SchemaPage {

  private SchemaPage() {}

  /** Returns the page as Markdown. */
  static String markdown() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder page = new StringBuilder("# Keys of input files\n\n");
    page.append(
        "What may stand in a scenario, a study and a claim. `entente schema KIND` prints the ");
    page.append(
        "same as a JSON Schema for editors, and `entente check FILE` holds a file against it ");
    page.append(
        "and against all else that can be wrong. `*` stands for a name of one's own, `[]` for ");
    page.append("each entry of a list.\n\n");
    page.append("This page is generated from the definitions in the code; do not edit it.\n");
    section(
        page,
        "scenario",
        "Scenario",
        "Here is only what names files and other scenarios; every value that a scenario sets is on the page of [parameters](parameters.md). The columns of the two tables are described beside [the worlds](../../../scenarios/worlds/README.md).");
    rows(page, mapper.readTree(SchemaWriter.scenario()), "", true);
    page.append(
        """

        <a id="extends"></a>

        ### How `extends` merges

        The file that extends is laid over the one that it extends, and that one over what it extends itself:

        * What the file does not name stays as it was.
        * A key that both name and that holds further keys, as `structures`, `parameters` or `entry`, merges key by key.
        * Anything else that the file names takes the place of what was there: a number, a word, a table, and also a whole list, as `founders`, `members` or `events`.
        * `add_events` adds events to the list that was there.
        * The value `null` takes away what a key, a leader or a whole structure inherits: `leaders: {CHN: null}`, `structures: {west: null}`. What the file then leaves out has its default.

        The program looks for the files of an extended scenario beside that scenario. `entente diff A B` says what comes out.
        """);
    section(
        page,
        "study",
        "Study",
        "What each kind of factor and design needs is told on the page of [sweeps](studies.md).");
    rows(page, mapper.readTree(SchemaWriter.study()), "", false);
    section(
        page,
        "claim",
        "Claim",
        "How a claim is judged is told on the page of [claims](claims.md).");
    rows(page, mapper.readTree(SchemaWriter.claim()), "", false);
    return page.toString();
  }

  private static void section(StringBuilder page, String id, String title, String text) {
    page.append("\n<a id=\"" + id + "\"></a>\n\n## " + title + "\n\n" + text + "\n\n");
    page.append("| Key | What it is | Type | If left out |\n|---|---|---|---|\n");
  }

  private static void rows(StringBuilder page, JsonNode schema, String prefix, boolean own) {
    for (Map.Entry<String, JsonNode> entry : schema.get("properties").properties()) {
      String path = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (own && ParameterCatalog.all().stream().anyMatch(q -> q.path().equals(path))) {
        continue;
      }
      String needed =
          schema.path("required").toString().contains("\"" + entry.getKey() + "\"")
              ? "required"
              : value.has("default")
                  ? "`" + value.get("default").asText().replaceFirst("\\.0$", "") + "`"
                  : "–";
      page.append("| `" + path + "` | " + value.path("description").asText().replace("|", "\\|"));
      page.append(" | " + type(value) + " | " + needed + " |\n");
      for (String inner : new String[] {"additionalProperties", "items"}) {
        if (!own && value.path(inner).has("properties")) {
          rows(page, value.get(inner), path + (inner.equals("items") ? "[]." : ".*."), false);
        }
      }
      if (!own && value.has("properties")) {
        rows(page, value, path + ".", false);
      }
    }
  }

  private static String type(JsonNode value) {
    if (value.has("const")) {
      return "`" + value.get("const").asText() + "`";
    } else if (value.has("enum")) {
      StringBuilder words = new StringBuilder();
      value.get("enum").forEach(w -> words.append(words.isEmpty() ? "" : ", ").append(w.asText()));
      return words.toString();
    }
    String type = value.path("type").toString();
    if (type.contains("array")) {
      return "list";
    } else if (type.contains("object")) {
      return "group";
    } else if (type.contains("string")) {
      return "text";
    }
    if (!value.has("minimum")) {
      return type.replace("\"", "");
    }
    String word = type.contains("integer") ? "whole number" : "number";
    return word + ", " + number(value, "minimum") + " to " + number(value, "maximum");
  }

  private static String number(JsonNode value, String end) {
    double x = value.get(end).doubleValue();
    return (x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x)).replace('-', '−');
  }
}
