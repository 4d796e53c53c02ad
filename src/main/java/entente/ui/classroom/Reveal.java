package entente.ui.classroom;

import entente.experiment.run.Experiment;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Both worlds run many times on the same seeds, to be put beside what the class predicted.
 *
 * <p>Two runs count as equally stable, or secure, if they differ by no more than the measure's own
 * margin. Where several states leave first in the same round, the run is shared out among them. A
 * run that nuclear use ended, or that failed, has no stability and is counted apart.
 */
final class Reveal implements Ledger {

  static final int RUNS = 200;
  static final String NOBODY = "";

  /** Column of coalition stability among the measures of a round. */
  static final int STABILITY = column("stability");

  private static final int SECURITY = column("security_mean");
  private static final int NUCLEAR = column("nuclear_use");

  private final Experiment experiment;
  private final List<List<Double>> values = List.of(new ArrayList<>(), new ArrayList<>());
  private final List<List<Double>> security = List.of(new ArrayList<>(), new ArrayList<>());
  private final List<Map<String, Double>> leavers = List.of(new TreeMap<>(), new TreeMap<>());
  private final int[] nuclear = new int[2];
  private final Runnable changed;
  private Thread thread;
  private int done;
  private boolean broken;

  /**
   * Prepares the runs.
   *
   * @param changed told as the runs go on
   */
  Reveal(Scenario left, Scenario right, long seed, int runs, Runnable changed) {
    // Who leaves first is read off all that a state holds.
    boolean steps = Chosen.bySteps(left) || Chosen.bySteps(right);
    Set<Detail> keep = steps ? Set.of(Detail.POSTURES) : Set.of();
    experiment =
        new Experiment(List.of(left, right), seed, List.of(RunBlock.replicates(runs)), keep);
    this.changed = changed;
  }

  private static int column(String name) {
    return IntStream.range(0, SystemMeasures.ALL.size())
        .filter(m -> SystemMeasures.ALL.get(m).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Starts to run in the background. */
  void start() {
    thread = new Thread(this::run, "entente-reveal");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    // One core is left to the lesson that goes on.
    int workers = Math.max(1, LocalRunner.cores() - 1);
    try {
      new LocalRunner(workers, SingleRun::execute).run(experiment, this, (d, t, p, l) -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalStateException e) {
      synchronized (this) {
        broken = true;
      }
    }
    changed.run();
  }

  /** Stops what still runs. */
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean holds(int run) {
    return false;
  }

  @Override
  public void enter(RunResult result) {
    boolean tell;
    synchronized (this) {
      take(result);
      done++;
      tell = done % Math.max(1, experiment.size() / 50) == 0;
    }
    if (tell) {
      changed.run();
    }
  }

  private void take(RunResult result) {
    int side = experiment.scenario(result.specification().run());
    if (result.status() == RunResult.Status.FAILED) {
      values.get(side).add(Double.NaN);
      security.get(side).add(Double.NaN);
      return;
    }
    double[] end = result.rounds()[result.rounds().length - 1];
    values.get(side).add(end[STABILITY]);
    security.get(side).add(end[SECURITY]);
    nuclear[side] += end[NUCLEAR] > 0 ? 1 : 0;
    List<String> first = first(result);
    for (String state : first.isEmpty() ? List.of(NOBODY) : first) {
      leavers.get(side).merge(state, 1.0 / Math.max(1, first.size()), Double::sum);
    }
  }

  // Who first gives up something held in round 0.
  private static List<String> first(RunResult result) {
    List<String> states = new ArrayList<>();
    byte[][] blocs = result.postures();
    byte[][] seats = result.seats();
    for (int r = 1; r < blocs.length && states.isEmpty(); r++) {
      boolean lives = !Float.isNaN(result.security()[r][0]);
      for (int i = 0; lives && i < result.states().size(); i++) {
        boolean left = blocs[0][i] > 0 && blocs[r][i] != blocs[0][i];
        left |= seats[0][i] > 0 && seats[r][i] != seats[0][i];
        if (result.held().length > 0) {
          BitSet lost = (BitSet) result.held()[0][i].clone();
          lost.andNot(result.held()[r][i]);
          left = !lost.isEmpty();
        }
        if (left) {
          states.add(result.states().get(i));
        }
      }
    }
    return states;
  }

  /** Returns how far it is, and what came out once it is done. */
  synchronized Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("runs", experiment.size() / 2);
    view.put("done", done / 2);
    view.put("broken", broken);
    view.put("finished", done == experiment.size());
    if (done == experiment.size()) {
      Measure stability = SystemMeasures.ALL.get(STABILITY);
      view.put("margin", stability.margin());
      view.put("values", values);
      view.put("nuclear", nuclear);
      view.put("first", leavers);
      view.put("stable", higher(STABILITY, values));
      view.put("secure", higher(SECURITY, security));
    }
    return view;
  }

  // In how many pairs of runs which world ends higher in a measure, by more than its margin.
  private static Map<String, Object> higher(int measure, List<List<Double>> values) {
    double margin = SystemMeasures.ALL.get(measure).margin();
    int left = 0;
    int right = 0;
    int same = 0;
    for (int k = 0; k < values.get(0).size(); k++) {
      double difference = values.get(0).get(k) - values.get(1).get(k);
      if (Math.abs(difference) <= margin) {
        same++;
      } else if (difference > 0) {
        left++;
      } else if (difference < 0) {
        right++;
      }
    }
    return PageJson.of("left", left, "right", right, "same", same);
  }

  /** Returns in brief what came out, for phones; null until it is done. */
  synchronized Told told() {
    if (done < experiment.size()) {
      return null;
    }
    List<Leaver> first = new ArrayList<>();
    for (Map<String, Double> side : leavers) {
      side.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .ifPresent(e -> first.add(new Leaver(e.getKey(), e.getValue() * 2 / experiment.size())));
    }
    return new Told(
        experiment.size() / 2, higher(STABILITY, values), higher(SECURITY, security), first);
  }

  /**
   * What came out, in brief.
   *
   * @param runs runs of each world
   * @param stable in how many pairs of runs which world was more stable, or none
   * @param secure in how many which world was more secure on average, or none
   * @param first who most often left first, by world
   */
  record Told(
      int runs, Map<String, Object> stable, Map<String, Object> secure, List<Leaver> first) {}

  /** Who most often left first, {@link #NOBODY} for nobody, and in which share of runs. */
  record Leaver(String state, double share) {}
}
