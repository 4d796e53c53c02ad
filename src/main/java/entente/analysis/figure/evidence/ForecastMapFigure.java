package entente.analysis.figure.evidence;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.forecast.StandingChance;
import entente.analysis.forecast.WorldForecast;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.WrittenForecast;
import entente.model.states.StateFacts;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where on a map the states are that may stand elsewhere at the end of a forecast. */
public final class ForecastMapFigure implements Figure {

  private static final Template TITLE =
      Template.of("{even} of {all} states stand elsewhere at the end of {to} in half of the runs");
  private static final Template TITLE_OF_ONE =
      Template.of("One of {all} states stands elsewhere at the end of {to} in half of the runs");
  private static final Template CAPTION =
      Template.of(
          """
          Chance that a state does not stand at the end of {to} where it stood at the end of {from}, \
          by the size of its sign; the form says where it is likeliest to stand instead. Named from \
          a chance of a fifth. What runs of a model have, not what will be. Right: Europe and the \
          Caucasus, enlarged. Equal-area projection; a place is a capital and says nothing about \
          territory. Coastlines: Natural Earth.""");
  private static final Template COUNTED = Template.of("{count} may stand {where}");

  private static final double MIDDLE_COLUMN = 820;
  private static final double MARGIN = 44;

  private final int from;
  private final int to;
  private final List<StateFacts> states;
  private final Map<String, Mark> marks = new TreeMap<>();

  /** How likely a state is to stand elsewhere, and where likeliest. */
  private record Mark(double chance, Stance where) {

    Likely likely() {
      return Likely.of(chance);
    }
  }

  /** How likely it is, the likeliest first. */
  private enum Likely {
    EVEN("in half of the runs or more", 0.5, 14),
    FIFTH("in a fifth of them or more", 0.2, 9),
    TWENTIETH("in a twentieth of them or more", 0.05, 6),
    HARDLY("in fewer", 0, 3.5);

    private final String text;
    private final double least;
    private final double radius;

    Likely(String text, double least, double radius) {
      this.text = text;
      this.least = least;
      this.radius = radius;
    }

    static Likely of(double chance) {
      for (Likely likely : values()) {
        if (chance >= likely.least) {
          return likely;
        }
      }
      throw new IllegalArgumentException("no chance: " + chance);
    }

    boolean named() {
      return this == EVEN || this == FIFTH;
    }
  }

  /**
   * Makes the map of chances.
   *
   * @param states where the states are; those without chances are left out
   * @param start where each state stands when it starts
   * @param chances the chances of the four stances at the end, by state
   */
  private ForecastMapFigure(
      int from,
      int to,
      List<StateFacts> states,
      SortedMap<String, Stance> start,
      Map<String, double[]> chances) {
    this.from = from;
    this.to = to;
    this.states = states.stream().filter(s -> chances.containsKey(s.key())).toList();
    for (StateFacts state : this.states) {
      marks.put(state.key(), mark(start.get(state.key()), chances.get(state.key())));
    }
  }

  /** Makes the map of a forecast. */
  public static ForecastMapFigure of(WorldForecast forecast, List<StateFacts> states) {
    Map<String, double[]> chances = new TreeMap<>();
    for (StandingChance each : forecast.standings()) {
      if (each.year() == forecast.to()) {
        chances
                .computeIfAbsent(each.state(), s -> new double[Stance.values().length])[
                each.stance()] =
            each.chance();
      }
    }
    return new ForecastMapFigure(forecast.from(), forecast.to(), states, forecast.start(), chances);
  }

  /**
   * Makes the map of a forecast that was read from its table.
   *
   * @param start where each state stands when it starts
   */
  public static ForecastMapFigure of(
      WrittenForecast forecast, List<StateFacts> states, SortedMap<String, Stance> start) {
    Map<String, double[]> chances = new TreeMap<>();
    forecast.chances().forEach((state, years) -> chances.put(state, years.get(forecast.to())));
    return new ForecastMapFigure(forecast.from(), forecast.to(), states, start, chances);
  }

  private static Mark mark(Stance start, double[] chances) {
    Stance best = null;
    for (Stance stance : Stance.values()) {
      boolean better = best == null || chances[stance.ordinal()] > chances[best.ordinal()];
      if (stance != start && better) {
        best = stance;
      }
    }
    return new Mark(1 - chances[start.ordinal()], best);
  }

  private static OutcomeMap.Sign sign(Stance where, Likely likely) {
    if (likely == Likely.HARDLY) {
      return new OutcomeMap.Sign(likely.ordinal(), Marker.CIRCLE, -1, likely.radius, false);
    }
    Marker marker =
        switch (where) {
          case WEST -> Marker.CIRCLE;
          case EAST -> Marker.TRIANGLE;
          case DIALOGUE -> Marker.DIAMOND;
          case HEDGE -> Marker.SQUARE;
        };
    return new OutcomeMap.Sign(
        likely.ordinal(), marker, where.ordinal(), likely.radius, likely.named());
  }

  private static String words(Stance where) {
    return switch (where) {
      case WEST -> "with the West";
      case EAST -> "with the East";
      case DIALOGUE -> "on a seat in the Shanghai organisation";
      case HEDGE -> "with none of them";
    };
  }

  @Override
  public String name() {
    return "map";
  }

  @Override
  public String title() {
    long even = marks.values().stream().filter(m -> m.likely() == Likely.EVEN).count();
    return even == 1
        ? TITLE_OF_ONE.fill("all", marks.size(), "to", to)
        : TITLE.fill("even", even, "all", marks.size(), "to", to);
  }

  @Override
  public String caption() {
    return CAPTION.fill("to", to, "from", from);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double bottom = Theme.HEIGHT - 190.0;
    new OutcomeMap(states, this::sign, true).draw(g, 80, bottom);
    double base = bottom + 40;
    for (Stance where : Stance.values()) {
      long count = told(where);
      if (count > 0) {
        sign(where, Likely.FIFTH).draw(g, MARGIN, base - 8);
        String text = COUNTED.fill("count", count, "where", words(where));
        Letters.TEXT.write(g, text, MARGIN + 26, base, MIDDLE_COLUMN - MARGIN - 50);
        base += 38;
      }
    }
    base = bottom + 40;
    for (Likely likely : Likely.values()) {
      long count = marks.values().stream().filter(m -> m.likely() == likely).count();
      sign(Stance.DIALOGUE, likely).draw(g, MIDDLE_COLUMN, base - 8);
      String text = count + (count == 1 ? " state " : " states ") + likely.text;
      Letters.TEXT.write(g, text, MIDDLE_COLUMN + 26, base, Theme.WIDTH - MIDDLE_COLUMN - 50.0);
      base += 38;
    }
  }

  // Of those that may stand elsewhere at all.
  private long told(Stance where) {
    List<Mark> all = new ArrayList<>(marks.values());
    return all.stream().filter(m -> m.likely() != Likely.HARDLY && m.where() == where).count();
  }

  private OutcomeMap.Sign sign(String state) {
    Mark mark = marks.get(state);
    return sign(mark.where(), mark.likely());
  }
}
