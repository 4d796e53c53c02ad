package entente.analysis.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.drawing.TextSpy;
import entente.analysis.figure.evidence.ForecastFigure;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.experiment.scenario.Setting;
import entente.text.NumberWords;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A forecast of two years from two sets of parameters, three runs each. */
class ForecasterTest {

  private static final WorldForecast FORECAST = forecast(1);

  private static WorldForecast forecast(int workers) {
    List<List<Setting>> sets =
        List.of(
            List.of(Setting.parse("parameters.portfolio.entry_cost=1.5")),
            List.of(Setting.parse("parameters.portfolio.entry_cost=1.9")));
    try {
      return Forecaster.of(
          PortfolioWorld.template(PortfolioWorld.OF_2024.load()), sets, 3, 2, 1, workers, () -> {});
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eachStateHasFourChancesAYearThatSumToOne() {
    assertEquals(2024, FORECAST.from());
    assertEquals(2026, FORECAST.to());
    assertEquals(6, FORECAST.runs());
    for (String state : FORECAST.start().keySet()) {
      for (int year = 2025; year <= 2026; year++) {
        double sum = 0;
        for (int stance = 0; stance < 4; stance++) {
          StandingChance c = FORECAST.of(state, year, stance);
          assertTrue(0 <= c.low() && c.low() <= c.chance() && c.chance() <= c.high());
          sum += c.chance();
        }
        assertEquals(1, sum, 1e-12);
      }
    }
  }

  @Test
  void itsPictureIsHeadedByTheStateThatIsLikeliestElsewhere() {
    ForecastFigure figure = new ForecastFigure(FORECAST);
    String state = FORECAST.movers(1).get(0);
    double most =
        FORECAST.start().keySet().stream()
            .mapToDouble(s -> FORECAST.likeliestElsewhere(s).chance())
            .max()
            .orElseThrow();
    String said = FORECAST.names().get(state) + ", in " + NumberWords.percent(most) + " of runs";
    assertTrue(figure.finding().endsWith(said), figure.finding());
    assertTrue(figure.caption().startsWith(figure.finding()), figure.caption());
    List<TextSpy.Line> lines = TextSpy.lines(figure::draw);
    assertTrue(lines.stream().anyMatch(l -> l.text().startsWith("share of runs")), "no axis name");
  }

  @Test
  void allBeginWhereTheyWereObserved() {
    ObservedHistory history = ObservedHistory.shipped();
    FORECAST
        .start()
        .forEach((state, stance) -> assertEquals(history.stance(state, 2024), stance, state));
  }

  @Test
  void warsAreOfPairsAndAreCountedInTheYearTheyBegin() {
    TreeSet<Integer> years = new TreeSet<>();
    for (WarChance war : FORECAST.wars()) {
      assertTrue(war.chance() > 0 && war.chance() < 1);
      years.add(war.year());
    }
    assertTrue(List.of(2025, 2026).containsAll(years));
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertEquals(FORECAST, forecast(3));
  }

  @Test
  void runsAreSharedOutEvenly() {
    assertEquals(100, Forecaster.each(24, 2400));
    assertEquals(21, Forecaster.each(24, 500));
    assertEquals(1, Forecaster.each(1, 1));
  }
}
