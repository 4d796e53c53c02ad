package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Way;

/** Since when a way has been open: entry into the alliance since 1994, seats since 2004. */
final class Openings {

  private static final int WEST = 1994;
  private static final int SEATS = 2004;

  private Openings() {}

  /** Returns whether a way is open in a year. */
  static boolean open(Way way, int year) {
    return switch (way) {
      case WEST -> year >= WEST;
      case DIALOGUE -> year >= SEATS;
      default -> true;
    };
  }

  /** Returns in how many years of a period a way is open. */
  static int years(Way way, Period period) {
    int years = 0;
    for (int year = period.start() + 1; year <= period.end(); year++) {
      years += open(way, year) ? 1 : 0;
    }
    return years;
  }

  /** Returns the chance over years of what has a chance in each. */
  static double over(double aYear, double years) {
    return 1 - StrictMath.pow(1 - aYear, years);
  }
}
