package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.input.Shipped;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who could have moved or left, and did: four states by hand, and the worlds of portfolios. */
class AtRiskTest {

  private static final byte NONE = 0;
  private static final byte WEST = 1;
  private static final byte EAST = 2;
  private static final byte PARTNER = 1 << 2;

  private static final Targets TARGETS =
      new Targets(
          new ObservedHistory(
              List.of(
                  Small.row("AAA", "nato", "member", "1999-01-01"),
                  Small.row("BBB", "cst", "member", "1994-01-01", "2012-12-19"),
                  Small.row("BBB", "sco", "member", "2001-01-01"),
                  Small.row("CCC", "sco", "observer", "2005-01-01", "2020-05-01"),
                  Small.row("DDD", "sco", "partner", "2022-01-01"))),
          Period.TEST,
          Small.states("AAA", "BBB", "CCC", "DDD"));

  @Test
  void whoHoldsSomethingCanLeaveItAndALeaverCountsToItsEvent() {
    List<AtRisk> all = AtRisk.all(TARGETS);
    assertEquals(
        List.of(
            "BBB dialogue 2012 cst out 2012-12-19",
            "DDD dialogue 2022 sco in 2022-01-01",
            "BBB hedge 0 ",
            "CCC hedge 2020 sco out 2020-05-01",
            "AAA leave-west 0 ",
            "BBB leave-east 2012 cst out 2012-12-19",
            "BBB leave-seat 0 ",
            "CCC leave-seat 2020 sco out 2020-05-01"),
        all.stream()
            .filter(u -> u.way() != Way.EAST)
            .map(u -> u.state() + " " + u.way().word() + " " + u.year() + " " + u.event())
            .toList());
    assertEquals(all.size() - 4, AtRisk.moves(TARGETS).size());
  }

  @Test
  void aRunThatIsOutAtSomeYearsEndHasLeft() {
    byte[][][] runs = new byte[2][17][4];
    for (int y = 0; y < 17; y++) {
      runs[0][y] = new byte[] {y == 5 ? NONE : WEST, EAST | PARTNER, PARTNER, NONE};
      runs[1][y] = new byte[] {WEST, y < 9 ? EAST : WEST, y < 3 ? PARTNER : EAST, NONE};
    }
    SimulatedStandings futures =
        new SimulatedStandings(2008, List.of("AAA", "BBB", "CCC", "DDD"), runs);
    List<AtRisk> all = AtRisk.all(TARGETS);
    List<AtRisk> leavers = all.subList(all.size() - 4, all.size());
    // AAA is out in one year of a run; BBB goes over; neither BBB's seat, nor CCC's, is in run 1.
    assertArrayEquals(new int[] {1, 1, 1, 1}, AtRisk.hits(leavers, futures, Period.TEST));
    assertEquals(2013, leavers.get(0).first(futures, 0, Period.TEST, 0));
    assertEquals(2011, leavers.get(3).first(futures, 1, Period.TEST, 2));
    assertEquals(0, leavers.get(3).first(futures, 0, Period.TEST, 2));
    SimulatedStandings twice = SimulatedStandings.together(List.of(futures, futures));
    assertArrayEquals(new int[] {2, 2, 2, 2}, AtRisk.hits(leavers, twice, Period.TEST));
  }

  @ParameterizedTest
  @CsvSource({"patterns/world-1992", "patterns/world-2008"})
  void portfoliosOfRoundZeroStandWhereStatesWereObserved(String name) {
    Scenario scenario = ScenarioReader.load(name, Shipped.source(name), List.of()).scenario();
    Simulation run = new Simulation(scenario, 1);
    ObservedHistory history = ObservedHistory.shipped();
    int start = (int) scenario.start();
    List<String> differ =
        Stream.iterate(0, i -> i + 1)
            .limit(scenario.states().size())
            .map(i -> run.snapshot().world().keys().get(i))
            .filter(
                key -> scenario.states().stream().anyMatch(s -> s.key().equals(key) && !s.pole()))
            .filter(
                key -> {
                  byte standing = Standing.of(run, run.snapshot().world().index(key));
                  return Standing.stance(standing) != history.stance(key, start)
                      || Standing.rank(standing) > 0 != (history.status(key, "sco", start) != null);
                })
            .toList();
    assertEquals(List.of(), differ);
  }
}
