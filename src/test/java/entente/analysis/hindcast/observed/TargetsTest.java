package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.states.StateFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is at risk and who moved is what the protocol states. */
public class TargetsTest {

  private static final ObservedHistory HISTORY = ObservedHistory.shipped();

  private static final Map<String, List<StateFacts>> STATES = new HashMap<>();

  public static Targets targets(String scenario, Period period) {
    List<StateFacts> states =
        STATES.computeIfAbsent(scenario, s -> ScenarioReader.read(s, List.of()).states());
    return new Targets(HISTORY, period, states);
  }

  private static Targets training() {
    return targets(FirstModel.HINDCAST_1992, Period.TRAINING);
  }

  @ParameterizedTest
  @CsvSource({
    FirstModel.HINDCAST_1992 + ", 1992, WEST, 31, 9",
    FirstModel.HINDCAST_1992 + ", 1992, EAST, 58, 3",
    FirstModel.HINDCAST_1992 + ", 1992, DIALOGUE, 64, 3",
    FirstModel.HINDCAST_1992 + ", 1992, HEDGE, 7, 2",
    FirstModel.HINDCAST_1992 + ", 2008, WEST, 22, 4",
    FirstModel.HINDCAST_1992 + ", 2008, EAST, 49, 0",
    FirstModel.HINDCAST_1992 + ", 2008, DIALOGUE, 52, 15",
    FirstModel.HINDCAST_1992 + ", 2008, HEDGE, 11, 0",
    FirstModel.HINDCAST_2008 + ", 2008, WEST, 24, 6",
    FirstModel.HINDCAST_2008 + ", 2008, EAST, 53, 0",
    FirstModel.HINDCAST_2008 + ", 2008, DIALOGUE, 56, 15",
    FirstModel.HINDCAST_2008 + ", 2008, HEDGE, 11, 0"
  })
  void theTableOfTheProtocol(
      String scenario, int start, Stance destination, int atRisk, int moved) {
    Period period = start == 1992 ? Period.TRAINING : Period.TEST;
    List<Unit> units =
        targets(scenario, period).units().stream()
            .filter(u -> u.destination() == destination)
            .toList();
    assertEquals(atRisk, units.size());
    assertEquals(moved, units.stream().filter(Unit::moved).count());
  }

  @ParameterizedTest
  @CsvSource({
    FirstModel.HINDCAST_1992 + ", 1992, 85",
    FirstModel.HINDCAST_1992 + ", 2008, 84",
    FirstModel.HINDCAST_2008 + ", 2008, 90"
  })
  void theStatesThatAreScored(String scenario, int start, int states) {
    Period period = start == 1992 ? Period.TRAINING : Period.TEST;
    assertEquals(states, targets(scenario, period).states().size());
  }

  @Test
  void firstMovesWithTheirYearsAndEvents() {
    assertEquals(
        List.of(
            "AZE EAST 1993 cst in 1993-09-24",
            "BGR WEST 2004 nato in 2004-03-29",
            "BLR EAST 1993 cst in 1993-12-31",
            "CSK WEST 1999 nato in 1999-03-12",
            "EST WEST 2004 nato in 2004-03-29",
            "GEO EAST 1993 cst in 1993-12-09",
            "HUN WEST 1999 nato in 1999-03-12",
            "IND DIALOGUE 2005 sco in 2005-07-05",
            "IRN DIALOGUE 2005 sco in 2005-07-05",
            "LTU WEST 2004 nato in 2004-03-29",
            "LVA WEST 2004 nato in 2004-03-29",
            "MNG HEDGE 1993 rus_ally out 1993-01",
            "PAK DIALOGUE 2005 sco in 2005-07-05",
            "POL WEST 1999 nato in 1999-03-12",
            "ROU WEST 2004 nato in 2004-03-29",
            "SVN WEST 2004 nato in 2004-03-29",
            "UZB HEDGE 1999 cst out 1999-04-02"),
        training().units().stream()
            .filter(Unit::moved)
            .map(u -> u.state() + " " + u.destination() + " " + u.year() + " " + u.event())
            .sorted()
            .toList());
  }

  @Test
  void theSixteenEntriesIntoTheAllianceSinceTheEndOfTheColdWarAreSevenRounds() {
    TreeSet<String> rounds =
        java.util.stream.Stream.of(training(), targets(FirstModel.HINDCAST_2008, Period.TEST))
            .flatMap(t -> t.units().stream())
            .filter(u -> u.moved() && u.destination() == Stance.WEST)
            .map(Unit::event)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(7, rounds.size(), rounds.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "SWE, 2023, HEDGE",
    "SWE, 2024, WEST",
    "UZB, 1998, EAST",
    "UZB, 1999, HEDGE",
    "UZB, 2001, DIALOGUE",
    "UZB, 2006, EAST",
    "UZB, 2012, DIALOGUE",
    "ARM, 2023, EAST",
    "ARM, 2024, DIALOGUE",
    "PRK, 2024, EAST",
    "MNG, 1992, EAST",
    "MNG, 2004, DIALOGUE",
    "TUR, 2013, WEST",
    "CSK, 1998, HEDGE",
    "CSK, 1999, WEST",
    "XKX, 2024, HEDGE"
  })
  void stancesAreThoseOfTheMemberships(String state, int year, Stance stance) {
    assertEquals(stance, HISTORY.stance(state, year));
  }
}
