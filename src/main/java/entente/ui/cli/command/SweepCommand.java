package entente.ui.cli.command;

import entente.experiment.run.Cluster;
import entente.experiment.run.Engine;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SweepPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Shard;
import entente.experiment.study.StudyReader;
import entente.experiment.study.SweepDesign;
import entente.text.Template;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.session.DryRun;
import entente.ui.cli.session.SweepSession;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a designed experiment. */
@Command(
    name = "sweep",
    description =
        "Runs a study: a designed experiment. Started again it fills the gaps; with more replicates"
            + " it adds them.",
    footer = {
      "",
      "Examples:",
      "  entente sweep inclusiveness-deterrence --dry-run",
      "  entente sweep inclusiveness-deterrence",
      "  entente sweep my-study.yaml --replicates 20 --shard 1/4 --out shards/1",
      "  entente sweep my-study.yaml --engine spark --master spark://HOST:7077"
    })
final class SweepCommand implements Callable<Integer> {
  private static final Template PART = Template.of("-{index}-of-{count}");

  private static final Template MASTER =
      Template.of("--master: value {master}, expected --engine spark with it.");
  private static final String NO_MASTER =
      """
      --master: missing, expected the address of a cluster. Maybe spark://HOST:7077, or local[2] to \
      try it here.""";
  private static final String NO_SPARK =
      """
      --engine: value spark, expected a program that was built with it. Maybe `mvn -P spark \
      -DskipTests package`, then `java @target/spark/options sweep …`; the page on sweeps says more.""";
  private static final String NETWORKS =
      """
      --keep: value networks, expected tables alone in a sweep. Maybe `rerun DIR --row N`, which \
      draws the networks of one run.""";
  private static final Template SHARD =
      Template.of("--shard: value {shard}, expected i/n with i from 1 to n. Maybe 1/4.");

  // As many as a study may say.
  private static final int MOST_REPLICATES = 1_000_000_000;

  /** What computes the runs. */
  enum Machine {
    /** The cores of this machine. */
    LOCAL,
    /** A cluster of Apache Spark. */
    SPARK
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "STUDY", description = "A path or a shipped name.")
  private String name;

  @Mixin private ExperimentOptions options;

  @Option(names = "--dry-run", description = "Say what would run and write nothing.")
  private boolean dry;

  @Option(
      names = "--shard",
      paramLabel = "i/n",
      description = "Run the i-th of n parts only, from 1; merge puts them together.")
  private String shard;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "local",
      description = "What computes the runs: ${COMPLETION-CANDIDATES}. Changes no result.")
  private Machine machine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Address of the cluster for --engine spark, as spark://HOST:7077 or local[4].")
  private String master;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Format of the finished tables: ${COMPLETION-CANDIDATES}; csv if left out, or what is there."
              + " Changes no number.")
  private SweepSession.Format format;

  @Option(names = "--retry-failed", description = "Run again what failed before.")
  private boolean again;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Shard part = part();
    SweepDesign design =
        StudyReader.read(
            name,
            new StudyReader.Options(
                options.seed(),
                options.replicates(0, MOST_REPLICATES),
                Stream.concat(options.length().stream(), options.settings().stream()).toList()));
    int replicates = design.study().replicates();
    SweepPlan plan = plan(design);
    parent.terminal().notes(design.notes());
    if (dry) {
      return new DryRun(plan, part, parent.laboratory(), parent.terminal(), options.workers())
          .tell();
    }
    List<String> command = new ArrayList<>(List.of("sweep", name));
    command.addAll(options.canonical(replicates));
    Identity identity = SweepSession.identity(plan, ShellWords.line(command), part);
    Engine engine = engine(plan);
    String end = part.word() == null ? "" : PART.fill("index", part.index(), "count", part.count());
    Path asked = options.out("sweep-" + ShellWords.bare(name) + end);
    return new SweepSession(
            parent.terminal(), parent.laboratory(), asked, options.workers(), identity)
        .hold(plan, part, engine, again, format);
  }

  private Engine engine(SweepPlan plan) {
    if (machine == Machine.LOCAL) {
      if (master != null) {
        throw new UsageException(MASTER.fill("master", master));
      }
      return new LocalRunner(options.workers(), parent.laboratory().execute());
    }
    Cluster cluster =
        ServiceLoader.load(Cluster.class)
            .findFirst()
            .orElseThrow(() -> new UsageException(NO_SPARK));
    try {
      return cluster.engine(master, plan);
    } catch (IllegalArgumentException e) {
      throw new UsageException(NO_MASTER);
    }
  }

  private SweepPlan plan(SweepDesign design) {
    if (options.keep().contains(Detail.NETWORKS)) {
      throw new UsageException(NETWORKS);
    }
    try {
      return new SweepPlan(design, options.keep());
    } catch (ArithmeticException e) {
      throw UsageException.tooManyRuns("sweep");
    }
  }

  private Shard part() {
    try {
      return shard == null ? Shard.WHOLE : Shard.parse(shard);
    } catch (IllegalArgumentException e) {
      throw new UsageException(SHARD.fill("shard", shard));
    }
  }
}
