package entente.ui.cli.option;

import entente.analysis.patterns.record.StructureRole;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that set patterns beside a user's own world, and say what its structures are. */
public final class OwnWorldOptions {

  private static final Template NO_PART =
      Template.of("--part: value \"{given}\", expected PART=STRUCTURE, the part one of {parts}.");
  private static final Template NO_STRUCTURE =
      Template.of(
          "--part: no structure of {scenario} is called \"{given}\", expected one of {keys}.");
  private static final Template ALONE =
      Template.of("{option}: expected --beside SCENARIO as well.");
  private static final Template TOO_SHORT =
      Template.of("--beside: {scenario} has {rounds} rounds, expected a year at least, 4 rounds.");
  private static final Template PARTS =
      Template.of(
          "Patterns of a structure need its part: --part PART=STRUCTURE, the part one of {parts},"
              + " the structure one of {keys}.");

  @Option(
      names = "--beside",
      paramLabel = "SCENARIO",
      description =
          "A world of your own, a path or a shipped name, in place of the worlds of the file.")
  private String beside;

  @Option(
      names = "--part",
      paramLabel = "PART=STRUCTURE",
      description =
          "Which part a structure of that world plays, as alliance=league; may be given several"
              + " times.")
  private List<String> parts = new ArrayList<>();

  /** Returns whether a world of the user's own is asked for. */
  public boolean asked() {
    if (beside == null && !parts.isEmpty()) {
      throw new UsageException(ALONE.fill("option", "--part"));
    }
    return beside != null;
  }

  /** Returns the world, which lasts a year at least. */
  public ScenarioSource source() {
    ScenarioSource source = ScenarioReader.load(beside, List.of());
    int rounds = source.scenario().rounds();
    if (rounds < Scenario.ROUNDS_A_YEAR) {
      throw new UsageException(TOO_SHORT.fill("scenario", beside, "rounds", rounds));
    }
    return source;
  }

  /** Returns the keys of the structures by the part that they play. */
  public Map<StructureRole, List<String>> parts(Scenario scenario) {
    List<String> keys = keys(scenario);
    Map<StructureRole, List<String>> out = new EnumMap<>(StructureRole.class);
    for (String given : parts) {
      int equals = given.indexOf('=');
      StructureRole role = StructureRole.named(given.substring(0, Math.max(0, equals)));
      if (role == null) {
        throw new UsageException(NO_PART.fill("given", given, "parts", all()));
      }
      String key = given.substring(equals + 1);
      if (!keys.contains(key)) {
        throw new UsageException(
            NO_STRUCTURE.fill("scenario", beside, "given", key, "keys", String.join(", ", keys)));
      }
      out.computeIfAbsent(role, r -> new ArrayList<>()).add(key);
    }
    return out;
  }

  /** Returns what to give so that more patterns can be judged. */
  public static String advice(Scenario scenario) {
    return PARTS.fill("parts", all(), "keys", String.join(", ", keys(scenario)));
  }

  private static List<String> keys(Scenario scenario) {
    return scenario.structures().stream().map(StructureTerms::key).toList();
  }

  private static String all() {
    return Arrays.stream(StructureRole.values())
        .map(StructureRole::word)
        .collect(Collectors.joining(", "));
  }

  /** Returns the words of a command line that say the same. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (beside != null) {
      words.addAll(List.of("--beside", beside));
    }
    parts.forEach(part -> words.addAll(List.of("--part", part)));
    return words;
  }
}
