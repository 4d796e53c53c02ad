package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.Scenes;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is at risk of what, and what a move is named after, on memberships made for it. */
class EventsTest {

  private static List<Unit> units(List<Map<String, String>> rows) {
    return new Targets(new ObservedHistory(rows), Period.TEST, Small.states("AAA")).units();
  }

  private static String told(Map<String, String> row) {
    return told(List.of(row));
  }

  private static String told(List<Map<String, String>> rows) {
    List<String> moves = new ArrayList<>();
    for (Unit u : units(rows)) {
      if (u.moved()) {
        moves.add(u.destination() + " " + u.year() + " " + u.event());
      }
    }
    return String.join(", ", moves);
  }

  private static Map<String, String> row(String institution, String from, String to) {
    return Small.row("AAA", institution, "member", from, to);
  }

  private static final Map<String, String> EUROPEAN = row("osce", "1992-01-01", "");

  @ParameterizedTest
  @CsvSource({
    "nato, '', ''",
    "us_ally, '', ''",
    "cst, 'WEST DIALOGUE HEDGE', 'DIALOGUE HEDGE'",
    "sco, 'WEST EAST HEDGE', 'EAST HEDGE'",
    "none, 'WEST EAST DIALOGUE', 'EAST DIALOGUE'"
  })
  void whoIsAtRiskOfWhat(String institution, String european, String other) {
    Map<String, String> in = row(institution, "2000-01-01", "");
    assertEquals(european, destinations(units(List.of(in, EUROPEAN))));
    assertEquals(other, destinations(units(List.of(in))));
  }

  private static String destinations(List<Unit> units) {
    return String.join(" ", units.stream().map(u -> u.destination().name()).toList());
  }

  @Test
  void whoseSeatWasGivenIsNotToldOfDialogueInTheTrainingPeriod() {
    ObservedHistory history = new ObservedHistory(List.of());
    List<StateFacts> states = Small.states("UZB");
    assertEquals("EAST", destinations(new Targets(history, Period.TRAINING, states).units()));
    assertEquals("EAST DIALOGUE", destinations(new Targets(history, Period.TEST, states).units()));
  }

  // Poles are not told, nor is a state that was divided before the period began.
  @Test
  void statesAreToldByKey() {
    List<StateFacts> world = new ArrayList<>(Small.states("CSK", "BBB", "AAA"));
    world.add(Scenes.with(Small.state("PPP", "x"), "pole", true));
    ObservedHistory history = new ObservedHistory(List.of());
    assertEquals(List.of("AAA", "BBB", "CSK"), keys(new Targets(history, Period.TRAINING, world)));
    assertEquals(List.of("AAA", "BBB"), keys(new Targets(history, Period.TEST, world)));
  }

  private static List<String> keys(Targets targets) {
    return targets.states().stream().map(StateFacts::key).toList();
  }

  @Test
  void anEntryIsNamedAfterWhatWasEntered() {
    assertEquals(
        "WEST 2009 nato in 2009-04-01", told(List.of(EUROPEAN, row("nato", "2009-04-01", ""))));
    assertEquals(
        "WEST 2024 us_ally in 2024-05", told(List.of(EUROPEAN, row("us_ally", "2024-05", ""))));
    assertEquals("EAST 2010 cst in 2010-06-01", told(row("cst", "2010-06-01", "")));
    assertEquals("EAST 2010 chn_ally in 2010-06-01", told(row("chn_ally", "2010-06-01", "")));
    assertEquals("DIALOGUE 2012 sco in 2012-06-07", told(row("sco", "2012-06-07", "")));
    // Of two entries in a year the first.
    assertEquals(
        "EAST 2010 chn_ally in 2010-02-01",
        told(List.of(row("cst", "2010-06-01", ""), row("chn_ally", "2010-02-01", ""))));
    // What was entered in another year is not what moved it.
    assertEquals(
        "EAST 2010 cst in 2010-06-01",
        told(List.of(row("cst", "2010-06-01", ""), row("rus_ally", "2009-01-01", ""))));
  }

  @Test
  void anExitIsNamedAfterWhatWasLeft() {
    assertEquals("HEDGE 2012 cst out 2012-06-28", told(row("cst", "2000-01-01", "2012-06-28")));
    assertEquals("HEDGE 2015 sco out 2015-01-01", told(row("sco", "2001-01-01", "2015-01-01")));
    assertEquals(
        "HEDGE 2011 chn_ally out 2011-03-03", told(row("chn_ally", "1961-01-01", "2011-03-03")));
    // A seat that was held before shows once the bloc is left.
    assertEquals(
        "DIALOGUE 2012 cst out 2012-06-28",
        told(List.of(row("cst", "2000-01-01", "2012-06-28"), row("sco", "2001-01-01", ""))));
  }

  // Only the first move of the period counts, even if it is no move to the destination.
  @Test
  void theFirstMoveCounts() {
    assertEquals(
        "DIALOGUE 2010 sco in 2010-01-01",
        told(
            List.of(
                EUROPEAN, row("sco", "2010-01-01", "2015-01-01"), row("nato", "2016-01-01", ""))));
    assertEquals("", told(List.of(EUROPEAN, row("nato", "2025-01-01", ""))));
    assertEquals("", told(row("cst", "2008-01-01", "")));
    // The last year of the period belongs to it, and the year of its start does not.
    assertEquals("EAST 2024 cst in 2024-12-31", told(row("cst", "2024-12-31", "")));
  }

  @Test
  void whoDidNotMoveHasNoYear() {
    assertEquals(
        List.of(
            new Unit("AAA", "north", Stance.EAST, false, 0, ""),
            new Unit("AAA", "north", Stance.DIALOGUE, true, 2010, "sco in 2010-01-01")),
        units(List.of(row("sco", "2010-01-01", ""))));
  }
}
