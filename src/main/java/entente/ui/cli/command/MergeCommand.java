package entente.ui.cli.command;

import entente.experiment.run.SweepPlan;
import entente.experiment.store.FolderCheck;
import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.Shard;
import entente.text.Template;
import entente.ui.cli.session.SweepSession;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.stored.StoredPlans;
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
  private static final Template NO_SHARD =
      Template.of("{folder}: no shard of a sweep, expected one of --shard i/n.");
  private static final Template ANOTHER = Template.of("{folder}: another experiment than {first}.");
  private static final Template OTHER_PROGRAM =
      Template.of(
          """
          {folder}: computed by version {version} of commit {commit}, expected the program of \
          {first}, version {own} of commit {ours}. Maybe run this shard again with that program.\
          """);
  private static final Template UNFIT =
      Template.of("{folder}: shard {shard} does not fit the others.");
  private static final Template TWICE =
      Template.of("{folder}: shard {shard} again, expected each once; it is {first}, too.");
  private static final Template CHANGED =
      Template.of(
          """
          {folder}: not as sweep left it: {what} Maybe take the folder from where it was copied, \
          or run this shard again.\
          """);
  private static final Template MISSING = Template.of("merge: missing shards: {shards}.");

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
    SweepPlan plan = StoredPlans.sweep(first.identity());
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

  /** Returns the folders by the numbers of their shards, or says all that is wrong with them. */
  private List<Path> inOrder() throws IOException {
    Map<Integer, Path> found = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    Identity first = null;
    for (Path folder : folders) {
      Identity identity = shard(folder, faults);
      if (identity == null) {
        continue;
      }
      first = first == null ? identity : first;
      Shard shard = identity.part();
      String other = unlike(folder, identity, first);
      if (other != null) {
        faults.add(other);
      } else if (shard.count() != first.part().count()) {
        faults.add(UNFIT.fill("folder", folder, "shard", shard));
      } else if (found.containsKey(shard.index())) {
        Path twin = found.get(shard.index());
        faults.add(TWICE.fill("folder", folder, "shard", shard, "first", twin));
      } else {
        found.put(shard.index(), folder);
      }
    }
    if (faults.isEmpty() && first != null) {
      List<String> missing = new ArrayList<>();
      int count = first.part().count();
      for (int k = 1; k <= count; k++) {
        if (!found.containsKey(k)) {
          missing.add(k + "/" + count);
        }
      }
      if (!missing.isEmpty()) {
        faults.add(MISSING.fill("shards", String.join(", ", missing)));
      }
    }
    if (!faults.isEmpty()) {
      throw new UsageException(String.join("\n", faults));
    }
    return List.copyOf(found.values());
  }

  /** Returns what a folder is a shard of; null if it is none, or none that can be trusted. */
  private Identity shard(Path folder, List<String> faults) throws IOException {
    try {
      Manifest manifest = StoredPlan.manifest(folder);
      StoredPlan.sameModel(folder, manifest);
      if (manifest.identity().shard() == null) {
        faults.add(NO_SHARD.fill("folder", folder));
        return null;
      }
      List<String> changed = FolderCheck.differences(folder, manifest);
      if (changed.isEmpty()) {
        changed = StoredPlan.of(folder).misplaced(parent.laboratory().schema());
      }
      if (!changed.isEmpty()) {
        faults.add(CHANGED.fill("folder", folder, "what", String.join(" ", changed)));
        return null;
      }
      return manifest.identity();
    } catch (UsageException e) {
      faults.add(e.getMessage());
      return null;
    }
  }

  private String unlike(Path folder, Identity identity, Identity first) {
    if (first.sameDesign(identity)) {
      return null;
    }
    if (!first.sameDesign(identity.by(first.program()))) {
      return ANOTHER.fill("folder", folder, "first", folders.get(0));
    }
    return OTHER_PROGRAM.fill(
        "folder", folder,
        "version", identity.program().version(),
        "commit", identity.program().commit(),
        "first", folders.get(0),
        "own", first.program().version(),
        "ours", first.program().commit());
  }
}
