package entente.analysis.forecast;

import entente.analysis.hindcast.observed.Stance;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.RungHistory;
import entente.analysis.patterns.record.StructureRole;
import entente.model.structures.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts where states stand and which wars begin, by set of parameters.
 *
 * <p>A state is in the West as a member of the alliance or of the treaties beside it, else in the
 * East as a member of one of its treaties whose part is not frozen, else on a seat if it has one of
 * any rank, else in none. A run that nuclear use has ended stays as it ended.
 */
final class ForecastTally {

  private final int sets;
  private final int years;
  private final int[] runs;
  private final List<String> keys = new ArrayList<>();
  private final List<Integer> movers = new ArrayList<>();
  // [set][mover][year][stance]
  private int[][][][] stands;
  private Stance[] start;
  // By pair, [set][year].
  private final SortedMap<Integer, int[][]> wars = new TreeMap<>();

  ForecastTally(int sets, int years) {
    this.sets = sets;
    this.years = years;
    runs = new int[sets];
  }

  void add(int set, RunRecord run) {
    if (stands == null) {
      prepare(run);
    }
    runs[set]++;
    for (int m = 0; m < movers.size(); m++) {
      for (int year = 1; year <= years; year++) {
        stands[set][m][year - 1][
            stance(run, Math.min(year, run.last()), movers.get(m)).ordinal()]++;
      }
    }
    for (RungHistory.War war : new RungHistory(run).wars()) {
      if (war.begun() && war.first() <= years) {
        wars.computeIfAbsent(war.a() * keys.size() + war.b(), pair -> new int[sets][years])[set][
            war.first() - 1]++;
      }
    }
  }

  private void prepare(RunRecord run) {
    keys.addAll(run.world().keys());
    for (int i = 0; i < run.size(); i++) {
      if (run.moves(i)) {
        movers.add(i);
      }
    }
    start = movers.stream().map(m -> stance(run, 0, m)).toArray(Stance[]::new);
    stands = new int[sets][movers.size()][years][Stance.values().length];
  }

  private static Stance stance(RunRecord run, int year, int state) {
    if (member(run, year, state, StructureRole.ALLIANCE)) {
      return Stance.WEST;
    } else if (member(run, year, state, StructureRole.EAST)) {
      return Stance.EAST;
    }
    for (int structure : run.of(StructureRole.SHANGHAI)) {
      Status status = run.status(year, structure, state);
      if (status != Status.NONE && status != Status.SUSPENDED) {
        return Stance.DIALOGUE;
      }
    }
    return Stance.HEDGE;
  }

  private static boolean member(RunRecord run, int year, int state, StructureRole role) {
    for (int structure : run.of(role)) {
      if (run.status(year, structure, state) == Status.MEMBER) {
        return true;
      }
    }
    return false;
  }

  List<StandingChance> standings(int from) {
    List<StandingChance> all = new ArrayList<>();
    for (int m = 0; m < movers.size(); m++) {
      for (int year = 0; year < years; year++) {
        for (Stance stance : Stance.values()) {
          int[] hits = new int[sets];
          for (int set = 0; set < sets; set++) {
            hits[set] = stands[set][m][year][stance.ordinal()];
          }
          double[] c = chances(hits, 0.5 * Stance.values().length);
          String key = keys.get(movers.get(m));
          all.add(new StandingChance(key, stance.ordinal(), from + year + 1, c[0], c[1], c[2]));
        }
      }
    }
    return all;
  }

  List<WarChance> wars(int from) {
    List<WarChance> all = new ArrayList<>();
    wars.forEach(
        (pair, begun) -> {
          for (int year = 0; year < years; year++) {
            int[] hits = new int[sets];
            for (int set = 0; set < sets; set++) {
              hits[set] = begun[set][year];
            }
            double[] c = chances(hits, 1);
            String a = keys.get(pair / keys.size());
            String b = keys.get(pair % keys.size());
            all.add(new WarChance(a, b, from + year + 1, c[0], c[1], c[2]));
          }
        });
    return all;
  }

  SortedMap<String, Stance> start() {
    SortedMap<String, Stance> all = new TreeMap<>();
    for (int m = 0; m < movers.size(); m++) {
      all.put(keys.get(movers.get(m)), start[m]);
    }
    return all;
  }

  // Over all runs never 0 or 1; the range is of the shares of the sets, and holds it.
  private double[] chances(int[] hits, double added) {
    int k = 0;
    int n = 0;
    double low = 1;
    double high = 0;
    for (int set = 0; set < sets; set++) {
      double own = (double) hits[set] / runs[set];
      low = Math.min(low, own);
      high = Math.max(high, own);
      k += hits[set];
      n += runs[set];
    }
    double chance = (k + 0.5) / (n + added);
    return new double[] {chance, Math.min(low, chance), Math.max(high, chance)};
  }
}
