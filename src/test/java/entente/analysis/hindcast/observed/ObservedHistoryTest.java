package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What memberships amount to at the end of a year, on rows made for it. */
class ObservedHistoryTest {

  private static final ObservedHistory HISTORY =
      new ObservedHistory(
          List.of(
              Small.row("AAA", "nato", "member", "1999-03-12", "2010-06-01"),
              Small.row("AAA", "osce", "member", "1994-01-01", "1996-05-05"),
              Small.row("BBB", "nato", "partner", "1994-01-01"),
              Small.row("BBB", "osce", "partner", "1992-01-01"),
              Small.row("BBB", "cst", "member", "1994-04-20", "1999-04-02"),
              Small.row("BBB", "sco", "observer", "1998-01-01", "1999-06-01"),
              Small.row("BBB", "sco", "member", "1999-06-01"),
              Small.row("CCC", "us_ally", "treaty", "1954-12-02"),
              Small.row("CCC", "cst", "member", "1954-12-02"),
              Small.row("DDD", "chn_ally", "treaty", "1961-07-11"),
              Small.row("EEE", "rus_ally", "treaty", "1970-01-01"),
              Small.row("EEE", "cst", "observer", "1970-01-01"),
              Small.row("MNG", "rus_ally", "treaty", "1966-01-15", "1993-01-20"),
              Small.row("CZE", "nato", "member", "1999-03-12")));

  @ParameterizedTest
  @CsvSource({
    "AAA, 1998, HEDGE",
    "AAA, 1999, WEST",
    "AAA, 2009, WEST",
    "AAA, 2010, HEDGE",
    // A partner of the alliance is in no bloc, and whoever is in the East and dialogue in the East.
    "BBB, 1993, HEDGE",
    "BBB, 1994, EAST",
    "BBB, 1998, EAST",
    "BBB, 1999, DIALOGUE",
    // The West before the East.
    "CCC, 1992, WEST",
    "DDD, 1992, EAST",
    // A treaty with Russia and a seat that is no membership make no ally.
    "EEE, 1992, HEDGE",
    "MNG, 1992, EAST",
    "MNG, 1993, HEDGE",
    "CSK, 1998, HEDGE",
    "CSK, 1999, WEST",
    "ZZZ, 1999, HEDGE"
  })
  void theStance(String state, int year, Stance stance) {
    assertEquals(stance, HISTORY.stance(state, year));
  }

  @Test
  void theStatusIsThatOfTheYearsEnd() {
    assertNull(HISTORY.status("BBB", "sco", 1997));
    assertEquals("observer", HISTORY.status("BBB", "sco", 1998));
    assertEquals("member", HISTORY.status("BBB", "sco", 1999));
    assertEquals("partner", HISTORY.status("BBB", "nato", 2024));
    assertNull(HISTORY.status("BBB", "none", 2024));
  }

  // One that was a participating state stays one, even if it was suspended.
  @ParameterizedTest
  @CsvSource({"AAA, 1993, false", "AAA, 1994, true", "AAA, 2020, true", "BBB, 2020, false"})
  void whoTookPartInHelsinki(String state, int year, boolean european) {
    assertEquals(european, HISTORY.european(state, year));
  }

  @Test
  void daysOfEntryAndExit() {
    assertEquals("1999-03-12", HISTORY.since("AAA", "nato", 1999));
    assertEquals("", HISTORY.since("AAA", "nato", 1998));
    assertEquals("2010-06-01", HISTORY.until("AAA", "nato", 2010));
    assertEquals("", HISTORY.until("AAA", "nato", 2011));
    assertEquals("", HISTORY.until("CCC", "us_ally", 1992));
  }
}
