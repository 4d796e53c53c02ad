package entente.ui.cli.command;

import entente.experiment.run.SweepPlan;
import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.Shard;
import entente.experiment.store.ShardMerger;
import entente.text.Template;
import entente.ui.cli.session.SweepSession;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts the shards of a sweep together. */
@Command(
    name = "merge",
    description = "Puts the shards of a sweep together into one results folder.",
    footer = {"", "Examples:", "  entente merge shards/1 shards/2 --out results/whole"})
final class MergeCommand implements Callable<Integer> {

  private static final Template RUNS =
      Template.of("merge: {runs} runs in all, expected {expected} as the study has.");
  private static final Template ANOTHER = Template.of("{folder}: another experiment than {first}.");
  private static final Template UNFIT =
      Template.of("{folder}: shard {shard} does not fit the others.");

  private static final Template UNFINISHED =
      Template.of("{folder}: {missing}, expected a finished results folder.");
  private static final Template CHANGED =
      Template.of("{folder}: {what} is not as it was written, expected a folder as sweep left it.");

  @ParentCommand private EntenteCommand parent;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of all shards.")
  private List<Path> folders;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the whole.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> shards = inOrder();
    Manifest first = Manifest.read(shards.get(0)).orElseThrow();
    SweepPlan plan = StoredPlan.sweep(first.identity());
    Identity identity =
        SweepSession.identity(plan, first.identity().command(), Shard.WHOLE)
            .by(first.identity().program());
    int runs = 0;
    int failed = 0;
    for (Path shard : shards) {
      Manifest manifest = Manifest.read(shard).orElseThrow();
      runs += manifest.outcome().runs();
      failed += manifest.outcome().failed();
    }
    if (runs != plan.size()) {
      throw new UsageException(RUNS.fill("runs", runs, "expected", plan.size()));
    }
    return new SweepSession(parent.terminal(), parent.laboratory(), out, 1, identity)
        .merge(plan, shards, failed);
  }

  private List<Path> inOrder() throws IOException {
    Map<Integer, Path> found = new TreeMap<>();
    int count = 0;
    Manifest first = null;
    for (Path folder : folders) {
      Manifest manifest =
          Manifest.read(folder)
              .orElseThrow(
                  () ->
                      new UsageException(
                          UNFINISHED.fill("folder", folder, "missing", Manifest.missing(folder))));
      if (manifest.changed() != null) {
        throw new UsageException(CHANGED.fill("folder", folder, "what", manifest.changed()));
      }
      if (manifest.identity().shard() == null) {
        throw new UsageException(folder + ": no shard of a sweep, expected one of --shard i/n.");
      }
      if (first != null && !first.identity().sameDesign(manifest.identity())) {
        throw new UsageException(ANOTHER.fill("folder", folder, "first", folders.get(0)));
      }
      first = first == null ? manifest : first;
      Shard shard = manifest.identity().part();
      count = Math.max(count, shard.count());
      if (shard.count() != first.identity().part().count()
          || found.put(shard.index(), folder) != null) {
        throw new UsageException(UNFIT.fill("folder", folder, "shard", shard));
      }
      String changed = ShardMerger.changed(folder, manifest);
      if (changed != null) {
        throw new UsageException(folder.resolve(changed) + ": is not what its manifest says.");
      }
    }
    if (found.size() < count) {
      List<String> missing = new ArrayList<>();
      for (int k = 1; k <= count; k++) {
        if (!found.containsKey(k)) {
          missing.add(k + "/" + count);
        }
      }
      throw new UsageException("merge: missing shards: " + String.join(", ", missing) + ".");
    }
    return List.copyOf(found.values());
  }
}
