package entente.ui.cli.command;

import static java.util.stream.Collectors.joining;

import entente.analysis.figure.evidence.RollingFigure;
import entente.analysis.hindcast.OriginWorld;
import entente.analysis.hindcast.PortfolioHindcast;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.score.Clusters;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.ui.cli.answer.evidence.RollingAnswer;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.session.EvidenceSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the hindcast from six years, each with a world made from facts of its day. */
@Command(
    name = "rolling",
    description =
        "Starts the model from six years between 1996 and 2016 and tells the eight after each, beside"
            + " simple rules.",
    footer = {
      "",
      "Worlds follow by rule from the shipped tables of facts and hold nothing later than their"
          + " year. Constants are the frozen ones. Whole it takes some minutes.",
      "",
      "Examples:",
      "  entente hindcast rolling",
      "  entente hindcast rolling --replicates 50 --json",
      "  entente hindcast rolling --origin 2012,2016"
    })
final class RollingCommand implements Callable<Integer> {

  private static final int REPLICATES = 500;
  private static final int FEW_SAMPLES = 200;

  @ParentCommand private HindcastCommand parent;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "500",
      description = "Runs of each world; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Option(
      names = "--origin",
      paramLabel = "YEAR",
      split = ",",
      description =
          "Start from this year, or these, of 1996, 2000, 2004, 2008, 2012, 2016; all if left out.")
  private List<Integer> origins = new ArrayList<>();

  @Mixin private RunningOptions running;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/hindcast-rolling if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    running.check(replicates);
    for (int year : origins) {
      if (!OriginWorld.YEARS.contains(year)) {
        throw new UsageException(
            "--origin: value %s, expected one of %s."
                .formatted(year, OriginWorld.YEARS.toString().replaceAll("[\\[\\]]", "")));
      }
    }
    ScenarioSource earliest = PortfolioWorld.OF_1992.load();
    SortedMap<String, String> files = new TreeMap<>(earliest.files());
    files.putAll(PortfolioWorld.OF_2008.load().files());
    SortedMap<Integer, ScenarioSource> worlds = new TreeMap<>();
    for (int year : origins.isEmpty() ? OriginWorld.YEARS : origins) {
      worlds.put(year, OriginWorld.of(year));
    }
    Ensemble ensemble = Ensemble.shipped(Variant.MODEL.word());
    int total = worlds.size() * PortfolioHindcast.runs(ensemble.sets().size(), replicates);
    Path asked = out == null ? Path.of("results", "hindcast-rolling") : out;
    return new EvidenceSession(
            parent.terminal(), asked, running.threads(), identity(worlds, ensemble))
        .hold(
            total,
            (folder, provenance) -> {
              RollingHindcast hindcast = hindcast(earliest, worlds, total);
              Pictures.draw(folder, List.of(new RollingFigure(hindcast)), provenance);
              RollingAnswer answer = new RollingAnswer(hindcast, Ensemble.changed(files));
              answer.write(folder);
              return answer.answer(parent.terminal());
            });
  }

  private RollingHindcast hindcast(
      ScenarioSource earliest, SortedMap<Integer, ScenarioSource> worlds, int total)
      throws InterruptedException {
    SortedMap<Integer, ScenarioTemplate> templates = new TreeMap<>();
    worlds.forEach((year, world) -> templates.put(year, PortfolioWorld.template(world)));
    int samples = replicates < REPLICATES ? FEW_SAMPLES : Clusters.SAMPLES;
    try (Runs runs = new Runs(running.threads(), ProgressLine.counting(parent.terminal(), total))) {
      return RollingHindcast.of(
          earliest.scenario(),
          templates,
          new RollingHindcast.Sizes(replicates, samples, running.seed()),
          runs);
    }
  }

  private Identity identity(SortedMap<Integer, ScenarioSource> worlds, Ensemble ensemble)
      throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (ScenarioSource world : worlds.values()) {
      inputs.add(Input.of(world.scenario().key(), world.text()));
    }
    String years = worlds.keySet().stream().map(String::valueOf).collect(joining(","));
    return new HindcastIdentity(running, replicates)
        .of(
            List.of("hindcast", "rolling"),
            origins.isEmpty() ? List.of() : List.of("--origin", years),
            inputs,
            List.of(Input.of("frozen sets", ensemble.settings().toString())));
  }
}
