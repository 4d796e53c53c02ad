package entente.analysis.patterns;

import entente.analysis.patterns.record.Recorder;
import entente.analysis.patterns.record.RunRecord;
import entente.experiment.run.Pool;
import entente.experiment.run.Replicates;
import entente.model.dynamics.Scenario;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the runs of worlds and what they say of patterns.
 *
 * <p>The number of threads changes no result.
 */
public final class PatternRuns {

  private final int workers;
  private final Runnable done;

  /**
   * Makes a place for runs.
   *
   * @param workers threads, at least 1
   * @param done told after each run, by one thread
   */
  public PatternRuns(int workers, Runnable done) {
    this.workers = workers;
    this.done = done;
  }

  /**
   * Returns what the runs of some worlds say of the patterns that apply to them.
   *
   * @param worlds keys of the worlds
   * @param seed seed of the first run of each, from which those of the others follow
   * @throws InterruptedException if this thread is interrupted
   */
  public PatternFindings findings(PatternFile file, List<String> worlds, long seed, int replicates)
      throws InterruptedException {
    List<PatternFinding> all = new ArrayList<>();
    for (PatternFile.OfWorld world : file.worlds()) {
      String key = world.terms().key();
      List<PatternFile.Judged> patterns = file.of(key);
      if (worlds.contains(key) && !patterns.isEmpty()) {
        PatternJudge judge = new PatternJudge(key, runs(world, seed, replicates), seed);
        patterns.forEach(pattern -> all.add(judge.judge(pattern)));
      }
    }
    return new PatternFindings(file.name(), replicates, List.copyOf(all), file.own());
  }

  private List<RunRecord> runs(PatternFile.OfWorld of, long seed, int replicates)
      throws InterruptedException {
    Scenario scenario = of.source().scenario();
    World world = World.of(scenario.states(), scenario.pairs());
    Recorder recorder =
        new Recorder(scenario, world, of.terms().roles().byPart(), of.terms().years());
    return Pool.map(
        replicates,
        workers,
        r -> recorder.record(Replicates.seed(seed, r)),
        (count, total, rate, left) -> done.run());
  }
}
