package entente.analysis.patterns;

import entente.analysis.patterns.rule.ActsAgainstAskers;
import entente.analysis.patterns.rule.AlliedNeighbours;
import entente.analysis.patterns.rule.AlliedPairs;
import entente.analysis.patterns.rule.ChanceMoves;
import entente.analysis.patterns.rule.ContestWithFounder;
import entente.analysis.patterns.rule.DistanceFromTarget;
import entente.analysis.patterns.rule.DriftAfterSeat;
import entente.analysis.patterns.rule.EntriesDespite;
import entente.analysis.patterns.rule.Exits;
import entente.analysis.patterns.rule.FightingPairs;
import entente.analysis.patterns.rule.Hedging;
import entente.analysis.patterns.rule.JointDemocracies;
import entente.analysis.patterns.rule.LeaderChanges;
import entente.analysis.patterns.rule.LeaderPairs;
import entente.analysis.patterns.rule.NewWars;
import entente.analysis.patterns.rule.NuclearUse;
import entente.analysis.patterns.rule.PatternRule;
import entente.analysis.patterns.rule.Portfolio;
import entente.analysis.patterns.rule.RankChanges;
import entente.analysis.patterns.rule.SeatRanking;
import entente.analysis.patterns.rule.SideChanges;
import entente.analysis.patterns.rule.TiesAfterEntry;
import entente.analysis.patterns.rule.UnaskedEntries;
import entente.analysis.patterns.rule.WarAgain;
import entente.analysis.patterns.rule.WarEndings;
import entente.analysis.patterns.rule.Waves;
import entente.analysis.patterns.rule.YearsToEntry;
import java.util.Map;
import java.util.TreeMap;

/** The rules by the words that files call them by; there are no others. */
final class PatternRules {

  private static final Map<String, Class<? extends PatternRule>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("acts_against_askers", ActsAgainstAskers.class),
              Map.entry("allied_neighbours", AlliedNeighbours.class),
              Map.entry("allied_pairs", AlliedPairs.class),
              Map.entry("chance_moves", ChanceMoves.class),
              Map.entry("contest_with_founder", ContestWithFounder.class),
              Map.entry("distance_from_target", DistanceFromTarget.class),
              Map.entry("drift_after_seat", DriftAfterSeat.class),
              Map.entry("entries_despite", EntriesDespite.class),
              Map.entry("exits", Exits.class),
              Map.entry("fighting_pairs", FightingPairs.class),
              Map.entry("hedging", Hedging.class),
              Map.entry("joint_democracies", JointDemocracies.class),
              Map.entry("leader_changes", LeaderChanges.class),
              Map.entry("leader_pairs", LeaderPairs.class),
              Map.entry("new_wars", NewWars.class),
              Map.entry("nuclear_use", NuclearUse.class),
              Map.entry("portfolio", Portfolio.class),
              Map.entry("ranks", RankChanges.class),
              Map.entry("seats", SeatRanking.class),
              Map.entry("sides", SideChanges.class),
              Map.entry("ties_after_entry", TiesAfterEntry.class),
              Map.entry("unasked_entries", UnaskedEntries.class),
              Map.entry("war_again", WarAgain.class),
              Map.entry("war_endings", WarEndings.class),
              Map.entry("waves", Waves.class),
              Map.entry("years_to_entry", YearsToEntry.class)));

  private PatternRules() {}

  /** Returns the rules by word, in the order of the alphabet. */
  static Map<String, Class<? extends PatternRule>> all() {
    return ALL;
  }
}
