package entente.analysis.hindcast;

import entente.experiment.input.Source;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.experiment.update.WorldUpdate;
import java.util.List;
import java.util.function.Function;

/**
 * The worlds that the rolling hindcast starts from, made by rule from tables of facts.
 *
 * <p>Nothing in them is later than their year but the dates on which two structures open: no event
 * is to come, and capability stays what it was.
 */
public final class OriginWorld {

  /** The years at whose ends a world starts. */
  public static final List<Integer> YEARS = List.of(1996, 2000, 2004, 2008, 2012, 2016);

  private static final String FACTS = "scenarios/worlds/facts/";
  private static final List<Setting> NOTHING_LATER =
      List.of(new Setting("events", "[]"), new Setting("capability_path", ""));

  private OriginWorld() {}

  /** Returns the world of the end of a year by the shipped tables of facts. */
  public static ScenarioSource of(int year) {
    return of(year, name -> new Source.Shipped(FACTS + name));
  }

  /**
   * Returns the world of the end of a year.
   *
   * @param year 1993 or later
   * @param tables gives a table of facts by the name of its file
   */
  static ScenarioSource of(int year, Function<String, Source> tables) {
    PortfolioWorld before =
        year < PortfolioWorld.OF_2008.year() ? PortfolioWorld.OF_1992 : PortfolioWorld.OF_2008;
    return year == before.year()
        ? before.load(NOTHING_LATER)
        : WorldUpdate.shipped(before.place(), tables, year).made(NOTHING_LATER);
  }
}
