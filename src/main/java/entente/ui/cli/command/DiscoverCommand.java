package entente.ui.cli.command;

import entente.analysis.discovery.CaseTable;
import entente.analysis.discovery.Discovery;
import entente.analysis.discovery.Prim;
import entente.analysis.document.Block;
import entente.analysis.figure.study.DiscoveryFigures;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.table.CaseRule;
import entente.experiment.table.ColumnNames;
import entente.experiment.table.DataTable;
import entente.text.Template;
import entente.ui.cli.answer.DiscoveryAnswer;
import entente.ui.cli.answer.DiscoveryRows;
import entente.ui.cli.answer.DiscoveryText;
import entente.ui.cli.answer.TrajectoryTable;
import entente.ui.cli.session.AnswerFolder;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** In which part of the input space the cases of interest lie. */
@Command(
    name = "discover",
    description =
        "In which part of the input space the cases of interest lie (scenario discovery by PRIM,"
            + " Bryant and Lempert 2010, with a classification tree beside it).",
    footer = {
      "",
      "Examples:",
      "  entente discover table.csv --inputs rain,soil,crop --cases \"yield < 2.5\"",
      "  entente discover table.csv --inputs rain,soil --cases \"crop == 'rye'\"",
      "  entente discover results/DIR --inputs a,b --cases \"uptake > 0.5\"",
      "",
      "Of a results folder it reads runs.csv."
    })
final class DiscoverCommand implements Callable<Integer> {

  private static final String TABLE = "runs.csv";
  private static final Template NO_TABLE =
      Template.of("{folder}: no {table} in it, expected a CSV table or a results folder.");
  private static final Template NO_SUCH_BOX =
      Template.of("--box: value {box}, expected from 0 to {last}, the last box of the trajectory.");

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "1",
      paramLabel = "TABLE.csv|DIR",
      description = "A CSV table with a header, or a results folder.")
  private Path place;

  @Option(
      names = "--inputs",
      required = true,
      paramLabel = "COLUMN",
      description =
          "Columns that may explain the cases, with commas between; numbers or words. A name with a"
              + " comma stands in quotes, or alone in an option of its own.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--cases",
      required = true,
      paramLabel = "RULE",
      description = "COLUMN, one of > >= < <= == !=, and a number or a quoted word.")
  private String cases;

  @Option(
      names = "--peel",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of the box that a peel takes; ${DEFAULT-VALUE} if left out.")
  private double peel;

  @Option(
      names = "--mass-min",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description = "Least share of all rows in a box; ${DEFAULT-VALUE} if left out.")
  private double massMin;

  @Option(
      names = "--box",
      paramLabel = "N",
      description =
          "Box of the trajectory to look at closely, from 0; the one nearest to full coverage and"
              + " density if left out.")
  private Integer box;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "20",
      description = "Random halves of the resampling test; ${DEFAULT-VALUE} if left out.")
  private int resamples;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of halves and folds; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the answer; results/discover-NAME if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    Path file = Files.isDirectory(place) ? place.resolve(TABLE) : place;
    if (Files.isDirectory(place) && !Files.isRegularFile(file)) {
      throw new UsageException(NO_TABLE.fill("folder", place, "table", TABLE));
    }
    CaseRule rule = CaseRule.parse(cases);
    DataTable data = DataTable.read(file);
    DiscoveryRows rows = DiscoveryRows.of(data, ColumnNames.of(inputs, data.columns()), rule);
    CaseTable table = rows.table();
    if (table.caseCount() == 0 || table.caseCount() == table.rows()) {
      throw new UsageException(rows.nothingToTell());
    }
    Discovery found =
        Discovery.of(table, new Prim(peel, massMin), box == null ? -1 : box, resamples, seed);
    if (box != null && box >= found.trajectory().size()) {
      throw new UsageException(NO_SUCH_BOX.fill("box", box, "last", found.trajectory().size() - 1));
    }
    List<Block> words = new DiscoveryText(place.toString(), rows, found).blocks();
    DiscoveryAnswer json = DiscoveryAnswer.of(rows, found);
    Terminal terminal = parent.terminal();
    answers(file, data)
        .keep(
            terminal,
            CommandAnswer.of(terminal, words, json),
            () -> new DiscoveryFigures(found, rule.text()).all(),
            new TrajectoryTable(found)::write);
    return ExitStatus.DONE;
  }

  private void checkOptions() {
    if (!(peel > 0 && peel <= 0.5)) {
      throw new UsageException("--peel: value " + peel + ", expected above 0, at most 0.5.");
    }
    if (!(massMin >= 0 && massMin <= 1)) {
      throw new UsageException("--mass-min: value " + massMin + ", expected from 0 to 1.");
    }
    if (box != null && box < 0) {
      throw new UsageException("--box: value " + box + ", expected at least 0.");
    }
    if (resamples < 0 || resamples > 10_000) {
      throw new UsageException("--resamples: value " + resamples + ", expected from 0 to 10000.");
    }
  }

  /** Returns where the answer of a file is kept. */
  private AnswerFolder answers(Path file, DataTable data) throws IOException {
    String name = ShellWords.bare(place.toAbsolutePath().normalize().toString());
    name = name.replaceFirst("\\.csv$", "");
    Path asked = out == null ? Path.of("results", "discover-" + name) : out;
    // The table itself may be large, so the manifest has its digest only.
    Input input = new Input(file.toString(), data.digest(), "");
    Identity identity =
        Identity.of(Program.current(), canonical(data), seed, List.of(name), List.of(input));
    return new AnswerFolder(asked, identity);
  }

  private String canonical(DataTable data) {
    List<String> words = new ArrayList<>(List.of("discover", place.toString()));
    words.addAll(
        List.of(
            "--inputs",
            ColumnNames.line(ColumnNames.of(inputs, data.columns())),
            "--cases",
            cases));
    words.addAll(List.of("--peel", Double.toString(peel), "--mass-min", Double.toString(massMin)));
    if (box != null) {
      words.addAll(List.of("--box", box.toString()));
    }
    words.addAll(List.of("--resamples", Integer.toString(resamples), "--seed", "" + seed));
    return ShellWords.line(words);
  }
}
