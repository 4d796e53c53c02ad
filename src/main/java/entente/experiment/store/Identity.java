package entente.experiment.store;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an experiment is made from; results are addressed by it.
 *
 * @param program what computes it
 * @param command canonical command: every setting in force, without workers, engine, shard and out
 * @param seed the experiment's own seed
 * @param scenarios labels of the scenarios, in order
 * @param inputs scenario, study and tables, with texts and digests
 * @param design digest of all that decides what the runs of a sweep are, except how many replicates
 *     there are; null for other experiments
 * @param shard part of the runs, as 2/3; null for all of them
 */
public record Identity(
    Program program,
    String command,
    long seed,
    List<String> scenarios,
    List<Input> inputs,
    String design,
    String shard) {

  // A word of a command, quoted or not.
  private static final Pattern WORD = Pattern.compile("'(?:[^']|'\\\\'')*'|[^ ]+");

  /** Returns the identity of an experiment that is no sweep. */
  public static Identity of(
      Program program, String command, long seed, List<String> scenarios, List<Input> inputs) {
    return new Identity(program, command, seed, scenarios, inputs, null, null);
  }

  /** Returns this identity as that of a sweep. */
  public Identity sweep(String digest, Shard part) {
    return new Identity(program, command, seed, scenarios, inputs, digest, part.word());
  }

  /** Returns this identity as that of what another program computed. */
  public Identity by(Program other) {
    return new Identity(other, command, seed, scenarios, inputs, design, shard);
  }

  /** Returns the part of the runs that it is. */
  public Shard part() {
    return shard == null ? Shard.WHOLE : Shard.parse(shard);
  }

  /**
   * Returns whether another sweep is the same but for the number of replicates, so that its runs
   * begin as this one's do.
   */
  public boolean sameStudy(Identity other) {
    return design != null
        && sameDesign(other)
        && Objects.equals(shard, other.shard)
        && seed == other.seed;
  }

  /** Returns whether another sweep is the same but for replicates and shard. */
  public boolean sameDesign(Identity other) {
    return program.equals(other.program)
        && Objects.equals(design, other.design)
        && bare().equals(other.bare())
        && scenarioDigests().equals(other.scenarioDigests());
  }

  private String bare() {
    return named().replaceFirst(" --replicates [0-9]+", "");
  }

  // What stands in a file decides, and its name, but not the way to it.
  private String named() {
    StringBuilder words = new StringBuilder();
    String option = "";
    for (Matcher word = WORD.matcher(command); word.find(); ) {
      String text = word.group();
      boolean value = option.startsWith("--") && !option.equals("--choices");
      int folder = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
      boolean quoted = folder >= 0 && text.startsWith("'");
      words.append(' ').append(value || folder < 0 ? text : (quoted ? "'" : ""));
      words.append(value || folder < 0 ? "" : text.substring(folder + 1));
      option = text;
    }
    return words.toString();
  }

  // The first input of a sweep is the study, whose digest may change with its replicates.
  private List<String> scenarioDigests() {
    List<String> digests = digests();
    return digests.isEmpty() ? digests : digests.subList(1, digests.size());
  }

  /** Returns whether another experiment is the same: program, command and all inputs. */
  public boolean sameExperiment(Identity other) {
    return program.equals(other.program)
        && named().equals(other.named())
        && digests().equals(other.digests());
  }

  private List<String> digests() {
    return inputs.stream().map(Input::sha256).toList();
  }
}
