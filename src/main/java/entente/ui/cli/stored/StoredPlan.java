package entente.ui.cli.stored;

import entente.experiment.input.FaultsException;
import entente.experiment.run.Plan;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Release;
import entente.experiment.store.RowCheck;
import entente.experiment.store.Schema;
import entente.experiment.store.Shard;
import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of a results folder, made again from the texts in its manifest.
 *
 * @param folder the folder
 * @param manifest what it was made from
 * @param plan its runs
 * @param tables the tables it keeps
 * @param only the only one of the runs that it holds; −1 if it holds all, or a shard
 * @param simulator what computes its runs, given what computes runs from their first round
 */
public record StoredPlan(
    Path folder,
    Manifest manifest,
    Plan plan,
    Set<Detail> tables,
    int only,
    UnaryOperator<Simulator> simulator) {

  static final int ALL = -1;
  static final String DESIGNS = "designs.csv";
  private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+(?=\\.|-|$)");

  private static final Template NO_MANIFEST =
      Template.of(
          "{folder}: {missing}, expected a finished results folder. Maybe make one with run, compare"
              + " or sweep.");
  private static final Template CHANGED =
      Template.of(
          """
          {folder}: {what} is not as it was written, expected it as the digest beside it says. Maybe \
          take the folder from where it was copied, or make it again.\
          """);
  private static final Template OTHER_MODEL =
      Template.of(
          """
          {folder}: written by version {version}, whose model is another, expected one of version \
          {own}. Maybe make it again, or take version {version}; `analyze` and `discover` read its \
          tables.\
          """);
  private static final Template NO_RUNS =
      Template.of(
          """
          {folder}: a folder of {command}, which keeps no runs one by one, expected one of run, \
          compare, sweep, branch or rerun. Maybe `verify`, which makes it again as a whole.\
          """);
  private static final Template RUNS = Template.of("a run of {folder}, from 0 to {last}");
  private static final Template RUN = Template.of("{run}, the only run of {folder}.");
  private static final Template OF_SHARD = Template.of("{runs} and of shard {shard}.");

  /** Reads a folder whose runs can be computed again and whose manifest is as it was written. */
  public static StoredPlan of(Path folder) throws IOException {
    sameModel(folder, manifest(folder));
    return read(folder);
  }

  /** Reads a folder whose manifest is as it was written, whichever version computed its runs. */
  public static StoredPlan read(Path folder) throws IOException {
    Manifest manifest = manifest(folder);
    if (manifest.changed() != null) {
      throw new UsageException(CHANGED.fill("folder", folder, "what", manifest.changed()));
    }
    return planned(folder, manifest)
        .orElseThrow(
            () ->
                new UsageException(
                    NO_RUNS.fill(
                        "folder",
                        folder,
                        "command",
                        StoredCommand.of(manifest.identity()).word())));
  }

  private static Optional<StoredPlan> planned(Path folder, Manifest manifest) throws IOException {
    try {
      return StoredPlans.of(folder, manifest);
    } catch (FaultsException | UsageException e) {
      throw e;
    } catch (RuntimeException e) {
      // A manifest that was changed by hand, with its digest, may break its reading anywhere.
      throw new UsageException(CHANGED.fill("folder", folder, "what", Manifest.FILE));
    }
  }

  /** Returns which rows its tables do not have as the plan says, a sentence each. */
  public List<String> misplaced(Schema schema) {
    return new RowCheck(plan, manifest.identity().scenarios(), runs(), this::number)
        .differences(folder, manifest, tables, schema);
  }

  /** Refuses a folder that a version with another model wrote: it cannot be computed again. */
  public static void sameModel(Path folder, Manifest manifest) throws IOException {
    String version = manifest.identity().program().version();
    String own = Release.current().version();
    String model = model(version);
    if (!model.isEmpty() && !model(own).isEmpty() && !model.equals(model(own))) {
      throw new UsageException(OTHER_MODEL.fill("folder", folder, "version", version, "own", own));
    }
  }

  // The model may change with the second number of a version; empty for what is none.
  private static String model(String version) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.lookingAt() ? matcher.group() : "";
  }

  /** Returns the manifest of a folder, or says what is wrong with it. */
  public static Manifest manifest(Path folder) throws IOException {
    return Manifest.read(folder)
        .orElseThrow(
            () ->
                new UsageException(
                    NO_MANIFEST.fill("folder", folder, "missing", Manifest.missing(folder))));
  }

  /** Returns how many runs the folder is to hold. */
  public int runs() {
    return only == ALL ? manifest.identity().part().size(plan.size()) : 1;
  }

  /** Returns the number of the k-th of its runs. */
  public int number(int k) {
    Shard shard = manifest.identity().part();
    return only == ALL ? k * shard.count() + shard.index() - 1 : only;
  }

  /** Refuses a row that the folder does not have. */
  public void check(int row) {
    Shard shard = manifest.identity().part();
    String word = shard.word();
    if (only != ALL && row != only) {
      throw UsageException.value("--row", row, RUN.fill("run", only, "folder", folder));
    }
    if (row < 0 || row >= plan.size() || !shard.holds(row)) {
      String runs = RUNS.fill("folder", folder, "last", plan.size() - 1);
      String expected = word == null ? runs + "." : OF_SHARD.fill("runs", runs, "shard", word);
      throw UsageException.value("--row", row, expected);
    }
  }

  /** Returns a run that the folder has. */
  public RunSpecification run(int row) {
    check(row);
    try {
      return plan.specification(row);
    } catch (FaultsException | IllegalArgumentException e) {
      throw UsageException.value("--row", row, "a run that can be made: " + e.getMessage());
    }
  }

  /**
   * Returns what one of its runs can be made of without the folder: its command, its inputs and,
   * where it is of a search, the designs that were tried.
   */
  public List<Input> inputs() throws IOException {
    Identity own = manifest.identity();
    List<Input> inputs = new ArrayList<>(List.of(Input.of(own.command(), own.command())));
    inputs.addAll(own.inputs());
    if (StoredCommand.of(own).word().equals("search")) {
      inputs.add(Input.of(DESIGNS, Files.readString(folder.resolve(DESIGNS))));
    }
    return inputs;
  }
}
