package entente.ui.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.ui.cli.terminal.FaultAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of the manual that lists the keys of JSON answers, from their schemas. */
final class AnswersPage {

  private static final String HEAD =
      """
      # Keys of JSON answers

      With `--json` a command prints one object. `entente schema COMMAND` prints the JSON Schema (2020-12) of that object, as `entente schema compare`. A later version may add keys.

      `*` stands for a name, `[]` for each entry of a list. An undefined number is `null`. A key in *italics* may be absent. Where a command answers in several ways, each has a table of its own.

      Do not edit this page: a test makes it from the records that the program writes.

      """;

  private final StringBuilder page = new StringBuilder(HEAD);
  private final Map<String, String> told = new LinkedHashMap<>();
  private JsonNode records;

  private AnswersPage() {}

  /** Returns the page as Markdown. */
  static String markdown(Map<AnswerKind, ObjectNode> schemas) {
    AnswersPage page = new AnswersPage();
    List<String> links = new ArrayList<>(List.of("[faults](#faults)"));
    schemas.keySet().forEach(k -> links.add("[" + k.name() + "](#" + k.name() + ")"));
    page.page.append(String.join(", ", links)).append(".\n");
    page.section("faults", "Faults");
    page.page.append(
        "\nWhat every command answers instead where it ends with exit status 2 or 3.\n");
    page.records = schemas.values().iterator().next().get("$defs");
    page.form(AnswerSchema.name(FaultAnswer.All.class));
    schemas.forEach(page::kind);
    return page.page.toString();
  }

  private void section(String id, String title) {
    page.append("\n<a id=\"" + id + "\"></a>\n\n## " + title + "\n");
  }

  private void kind(AnswerKind kind, ObjectNode schema) {
    section(kind.name(), kind.name().replaceFirst("^hindcast-", "hindcast "));
    records = schema.get("$defs");
    for (Class<?> form : kind.forms()) {
      String name = AnswerSchema.name(form);
      String what = records.get(name).path("description").asText();
      page.append(what.isEmpty() ? "" : "\n### " + what.replaceFirst("\\.$", "") + "\n");
      form(name);
    }
  }

  private void form(String record) {
    told.clear();
    page.append("\n| Key | What it is | Type |\n|---|---|---|\n");
    rows(record, "");
  }

  private void rows(String record, String prefix) {
    JsonNode node = records.get(record);
    String required = node.path("required").toString();
    for (Map.Entry<String, JsonNode> entry : node.get("properties").properties()) {
      String key = "`" + prefix + entry.getKey() + "`";
      boolean always = required.contains("\"" + entry.getKey() + "\"");
      row(always ? key : "*" + key + "*", prefix + entry.getKey(), entry.getValue());
    }
    if (node.has("additionalProperties")) {
      row("`" + prefix + "*`", prefix + "*", node.get("additionalProperties"));
    }
  }

  private void row(String key, String path, JsonNode value) {
    String what = value.path("description").asText().replace("|", "\\|");
    StringBuilder types = new StringBuilder(type(value));
    List<String[]> inner = new ArrayList<>();
    inner(value, path, inner);
    List<String[]> open = new ArrayList<>();
    for (String[] record : inner) {
      String before = told.putIfAbsent(record[0], record[1]);
      if (before == null) {
        open.add(record);
      } else {
        types.append(", keys as in `" + before + "`");
      }
    }
    page.append("| " + key + " | " + what + " | " + types + " |\n");
    open.forEach(record -> rows(record[0], record[1] + "."));
  }

  /** Finds the records within a value, each with the path to it. */
  private static void inner(JsonNode value, String path, List<String[]> found) {
    if (value.has("$ref")) {
      found.add(new String[] {name(value), path});
    }
    value.path("anyOf").forEach(form -> inner(form, path, found));
    if (value.has("items")) {
      inner(value.get("items"), path + "[]", found);
    }
    if (value.path("additionalProperties").isObject()) {
      inner(value.get("additionalProperties"), path + ".*", found);
    }
  }

  private static String name(JsonNode value) {
    return value.get("$ref").asText().replaceFirst(".*/", "");
  }

  private static String type(JsonNode value) {
    List<String> words = new ArrayList<>();
    if (value.has("$ref")) {
      words.add("object");
    }
    for (JsonNode form : value.path("anyOf")) {
      words.add(type(form));
    }
    JsonNode type = value.path("type");
    for (JsonNode one : type.isTextual() ? List.of(type) : type) {
      words.add(word(one.asText(), value));
    }
    return words.isEmpty() ? "any" : String.join(" or ", words.stream().distinct().toList());
  }

  private static String word(String type, JsonNode value) {
    return switch (type) {
      case "integer" -> "whole number";
      case "string" -> value.has("enum") ? "one of " + words(value.get("enum")) : "text";
      case "boolean" -> "`true` or `false`";
      case "null" -> "`null`";
      case "array" -> "list of " + type(value.get("items"));
      case "object" -> "by name: " + type(value.get("additionalProperties"));
      default -> type;
    };
  }

  private static String words(JsonNode choice) {
    List<String> words = new ArrayList<>();
    choice.forEach(word -> words.add("`" + word.asText() + "`"));
    words.remove("`null`");
    return String.join(", ", words);
  }
}
