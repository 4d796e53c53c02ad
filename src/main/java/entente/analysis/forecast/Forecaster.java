package entente.analysis.forecast;

import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Standing;
import entente.analysis.patterns.record.Recorder;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import entente.experiment.run.Pool;
import entente.experiment.run.Replicates;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.Chance;
import entente.model.dynamics.Scenario;
import entente.model.states.World;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs a world under sets of parameters, and says what the runs have of the years to come. */
public final class Forecaster {

  private static final Map<StructureRole, List<String>> ROLES =
      Map.of(
          StructureRole.ALLIANCE, Standing.WESTERN,
          StructureRole.EAST, Standing.EASTERN,
          StructureRole.SHANGHAI, List.of(Standing.SEATS));

  // Seeds of the search and of the hindcast are others.
  private static final long FORECAST = 4000;

  private Forecaster() {}

  /** Returns how many runs each of so many sets has, if they are to be about so many in all. */
  public static int each(int sets, int replicates) {
    return (replicates + sets - 1) / sets;
  }

  /** Returns where each state that is no pole stands when a world starts. */
  public static SortedMap<String, Stance> start(Scenario scenario) {
    World built = World.of(scenario.states(), scenario.pairs());
    ForecastTally tally = new ForecastTally(1, 0);
    tally.add(0, new Recorder(scenario, built, ROLES, 0).record(Replicates.seed(FORECAST, 0)));
    return tally.start();
  }

  /**
   * Returns the forecast.
   *
   * @param world the world that it starts from
   * @param sets sets of parameters, at least one
   * @param each runs of each set
   * @param years how many years are told
   * @param seed seed of all draws
   * @param workers threads, at least 1; changes no result
   * @param done told after each run
   * @throws InterruptedException if this thread is interrupted
   */
  public static WorldForecast of(
      ScenarioTemplate world,
      List<List<Setting>> sets,
      int each,
      int years,
      long seed,
      int workers,
      Runnable done)
      throws InterruptedException {
    ForecastTally tally = new ForecastTally(sets.size(), years);
    SortedMap<String, String> names = new TreeMap<>();
    world.with(sets.get(0)).states().forEach(state -> names.put(state.key(), state.name()));
    int from = 0;
    for (int set = 0; set < sets.size(); set++) {
      Scenario scenario = world.with(sets.get(set));
      from = (int) scenario.start();
      World built = World.of(scenario.states(), scenario.pairs());
      Recorder recorder = new Recorder(scenario, built, ROLES, years);
      long first = Chance.join(seed, FORECAST + set);
      List<RunRecord> records =
          Pool.map(
              each,
              workers,
              r -> recorder.record(Replicates.seed(first, r)),
              (count, total, rate, left) -> done.run());
      for (RunRecord record : records) {
        tally.add(set, record);
      }
    }
    return new WorldForecast(
        from,
        from + years,
        each * sets.size(),
        sets.size(),
        names,
        tally.start(),
        tally.standings(from),
        tally.wars(from));
  }
}
