package entente.experiment.reference;

import entente.experiment.scenario.CanonicalText;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import java.util.List;

/** A commented scenario file to start from. */
public final class NewScenario {
  private static final List<String> TERMS =
      List.of("inclusiveness", "deterrence_focus", "obligations", "depth", "quota");
  private static final List<String> VALUES = List.of("0.85", "0.1", "0.15", "0.05", "0.6");

  private NewScenario() {}

  /** Returns the text of a new scenario, which is good as it stands. */
  public static String text(String name) {
    StringBuilder text = new StringBuilder();
    text.append("# A scenario of Entente. Each line that begins with # may be deleted.\n");
    text.append("# `check FILE` says whether it is good, `describe PATH` explains any key.\n");
    text.append("kind: scenario\n");
    text.append("name: ").append(CanonicalText.quote(name)).append('\n');
    text.append("question: \"What do I want to know?\"\n");
    text.append("about: \"What it is for and what to look at.\"\n\n");
    text.append("# All that this file does not say is taken from the scenario named here.\n");
    text.append("extends: five-states\n\n");
    text.append("# A world of your own: two tables next to this file, with the columns of\n");
    text.append("# scenarios/worlds/README.md.\n");
    text.append("# states: my-states.csv\n");
    text.append("# pairs: my-pairs.csv\n\n");
    line(text, "", "start", "2024");
    line(text, "", "rounds", "40");
    line(text, "", "focal", "platform");
    text.append("structures:\n  platform:\n    label: platform\n");
    for (int i = 0; i < TERMS.size(); i++) {
      line(text, "structures.*.", TERMS.get(i), VALUES.get(i));
    }
    text.append("\n# What happens, and in which round.\n");
    text.append("events:\n  - {round: 8, what: summit, actor: NORTH, target: SOUTH, size: 0.1}\n");
    text.append("\n# Constants of the model, which no data give.\n");
    text.append("parameters:\n  portfolio:\n");
    line(text, "parameters.portfolio.", "precision", "12");
    text.append("\n# Mechanisms: 1 as the model states it, 0 off, -1 reversed.\n");
    text.append("mechanisms:\n");
    line(text, "mechanisms.", "pressure", "1");
    return text.toString();
  }

  private static void line(StringBuilder text, String prefix, String key, String value) {
    Quantity quantity = ParameterCatalog.find(prefix + key).orElseThrow();
    String indent =
        switch (prefix) {
          case "" -> "";
          case "mechanisms." -> "  ";
          default -> "    ";
        };
    String limits = quantity.limits().isEmpty() ? "" : " (" + quantity.limits() + ")";
    text.append(indent).append("# ").append(quantity.param().text()).append(limits).append('\n');
    text.append(indent).append(key).append(": ").append(value).append('\n');
  }
}
