package entente.ui.cli.command;

import entente.experiment.input.Digests;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.FolderCheck;
import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.Output;
import entente.experiment.store.Program;
import entente.model.Chance;
import entente.text.Template;
import entente.ui.cli.session.RowsAgain;
import entente.ui.cli.session.StoredAnalysis;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.stored.StoredPlans;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves that stored rows repeat. */
@Command(
    name = "verify",
    description =
        "Proves that a results folder is whole, and that its rows and its analyses repeat.",
    footer = {
      "",
      "Examples:",
      "  entente verify results/sweep-my-study --sample 50",
      "  entente verify results/compare-a-b --all",
      "",
      "First that no file, row or text is missing, double or changed; then that rows come out again."
          + " What a folder without rows holds is made again as a whole."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final String ANALYSES = AnalyzeCommand.FOLDER + "(-[0-9]+)?";

  private static final Template OTHER_RUNS =
      Template.of("{analysis} is of other runs than stand here now. Maybe analyze again.");
  private static final Template DIFFERS = Template.of("{file} differs when it is computed again.");
  private static final Template NO_PLAN =
      Template.of("No runs can be made of what the manifest holds: {why}");
  private static final Template NOT_AGAIN =
      Template.of("Not made again as a whole, which is no difference: {why}");

  private static final Template REPEAT = Template.of("{what} repeat exactly.{skipped}");
  private static final Template DIFFERENT =
      Template.of("{what} looked at: {differences}.{skipped}");
  private static final String DIFFERENCE = "1 difference";
  private static final Template DIFFERENCES = Template.of("{count} differences");
  private static final Template FILES_AND_ROW = Template.of("{files} files and {rows} row");
  private static final Template FILES_AND_ROWS = Template.of("{files} files and {rows} rows");
  private static final String AND_AN_ANALYSIS = " and an analysis";
  private static final Template AND_ANALYSES = Template.of(" and {count} analyses");
  private static final Template MADE_AGAIN =
      Template.of(" {count} files were made again as a whole.");
  private static final String SKIPPED = " Left out: runs that hit a limit of time.";

  /**
   * What was looked at, and what differs.
   *
   * @param analyses how many analyses
   * @param files how many files
   * @param rows how many rows
   * @param skipped how many rows were left out
   * @param madeAgain how many files came out of the same command again; 0 if it was not given
   * @param differences the differences, a sentence each
   */
  record Answer(
      int analyses, int files, int rows, int skipped, int madeAgain, List<String> differences) {

    /** Returns it in a sentence. */
    String words() {
      Template whole = rows == 1 ? FILES_AND_ROW : FILES_AND_ROWS;
      String more =
          switch (analyses) {
            case 0 -> "";
            case 1 -> AND_AN_ANALYSIS;
            default -> AND_ANALYSES.fill("count", analyses);
          };
      String what = whole.fill("files", files, "rows", rows) + more;
      String left =
          (skipped == 0 ? "" : SKIPPED)
              + (madeAgain == 0 ? "" : MADE_AGAIN.fill("count", madeAgain));
      int count = differences.size();
      String many = count == 1 ? DIFFERENCE : DIFFERENCES.fill("count", count);
      return differences.isEmpty()
          ? REPEAT.fill("what", what, "skipped", left)
          : DIFFERENT.fill("what", what, "differences", many, "skipped", left);
    }
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "DIR", description = "A finished results folder.")
  private Path folder;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many rows to compute again; ${DEFAULT-VALUE} if left out.")
  private int sample;

  @Option(
      names = "--all",
      description =
          "Compute every row again, and make every file again by the command that made it.")
  private boolean all;

  private final List<String> differences = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (sample < 1) {
      throw new UsageException("--sample: value " + sample + ", expected at least 1.");
    }
    Manifest manifest = StoredPlan.manifest(folder);
    StoredPlan.sameModel(folder, manifest);
    Terminal terminal = parent.terminal();
    if (!manifest.identity().program().equals(Program.current())) {
      terminal.note("Another program computed this folder; rows may differ for that reason alone.");
    }
    differences.addAll(FolderCheck.differences(folder, manifest));
    boolean untouched = differences.isEmpty();
    Optional<StoredPlan> stored = plan(manifest);
    BitSet rows = new BitSet();
    int looked = 0;
    if (stored.isPresent() && ordered(stored.get())) {
      rows = rows(stored.get());
      looked = rows.cardinality();
      differences.addAll(RowsAgain.differences(stored.get(), rows, parent.laboratory(), terminal));
    }
    int analyses = untouched ? analyses(manifest, stored) : 0;
    // An analysis was made again above; the files of a sweep around it were not.
    boolean whole = stored.isPresent() ? all : analyses == 0;
    int again = untouched && whole ? again(manifest) : 0;
    int files = manifest.outcome().outputs().size();
    int kept = rows.cardinality();
    Answer answer = new Answer(analyses, files, kept, looked - kept, again, differences);
    if (terminal.json()) {
      terminal.print(answer);
    } else {
      differences.forEach(terminal::print);
      terminal.print(answer.words());
    }
    return differences.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED_RUNS;
  }

  private Optional<StoredPlan> plan(Manifest manifest) {
    try {
      return StoredPlans.of(folder, manifest);
    } catch (RuntimeException | IOException e) {
      // What was changed in a manifest may break its reading anywhere.
      differences.add(NO_PLAN.fill("why", e.getMessage()));
      return Optional.empty();
    }
  }

  /** Looks whether each table has the rows that it is to have. */
  private boolean ordered(StoredPlan stored) {
    List<String> found = stored.misplaced(parent.laboratory().schema());
    differences.addAll(found);
    return found.isEmpty();
  }

  /** Gives the command again, and returns how many files came out as they are here. */
  private int again(Manifest manifest) throws IOException {
    CommandAgain made = CommandAgain.of(folder, manifest, parent.laboratory());
    if (made.impossible() != null) {
      parent.terminal().note(NOT_AGAIN.fill("why", made.impossible()));
    }
    made.differing().forEach(file -> differences.add(DIFFERS.fill("file", file)));
    return made.files();
  }

  /** Computes analyses again: those within the folder of a sweep, or the folder if it is one. */
  private int analyses(Manifest manifest, Optional<StoredPlan> stored) throws IOException {
    if (stored.isPresent()) {
      return stored.get().plan() instanceof SweepPlan ? analyses(folder, manifest, ANALYSES) : 0;
    }
    Path sweep = folder.toAbsolutePath().normalize().getParent();
    boolean one = manifest.identity().command().startsWith("analyze ");
    Optional<Manifest> above = one && sweep != null ? Manifest.read(sweep) : Optional.empty();
    String name = Pattern.quote(folder.toAbsolutePath().normalize().getFileName().toString());
    return above.isPresent() ? analyses(sweep, above.get(), name) : 0;
  }

  /** Computes every analysis of a sweep again and compares it with what stands there. */
  private int analyses(Path sweep, Manifest manifest, String names) throws IOException {
    List<Path> places;
    try (Stream<Path> list = Files.list(sweep)) {
      places = list.filter(p -> p.getFileName().toString().matches(names)).sorted().toList();
    }
    int count = 0;
    for (Path place : places) {
      Manifest made = Manifest.read(place).orElse(null);
      if (made == null) {
        continue;
      }
      count++;
      String name = place.getFileName().toString();
      for (String difference : FolderCheck.differences(place, made)) {
        differences.add(name + "/" + difference);
      }
      Identity now =
          StoredAnalysis.identity(manifest, made.identity().command(), made.identity().seed());
      if (!made.identity().inputs().equals(now.inputs())) {
        differences.add(OTHER_RUNS.fill("analysis", name));
        continue;
      }
      StoredAnalysis.of(sweep, manifest, made.identity(), parent.laboratory())
          .texts()
          .forEach(
              (file, text) -> {
                Output kept = made.outcome().outputs().get(file);
                if (kept == null || !kept.sha256().equals(Digests.of(text))) {
                  differences.add(DIFFERS.fill("file", name + "/" + file));
                }
              });
    }
    return count;
  }

  // A draw of rows by the seed of the experiment, the same each time.
  private BitSet rows(StoredPlan stored) {
    int size = stored.runs();
    BitSet rows = new BitSet();
    Chance chance = new Chance(stored.manifest().identity().seed());
    for (int k = 0; rows.cardinality() < Math.min(sample, size); k++) {
      double u = chance.uniform(Chance.Purpose.RESAMPLE, Chance.hash("verify"), 0, k);
      rows.set(stored.number((int) (u * size)));
    }
    for (int k = 0; all && k < size; k++) {
      rows.set(stored.number(k));
    }
    return rows;
  }
}
