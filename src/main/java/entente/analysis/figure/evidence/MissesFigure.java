package entente.analysis.figure.evidence;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.ToldState;
import entente.analysis.hindcast.ToldState.Verdict;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Way;
import entente.model.states.StateFacts;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which states a hindcast told wrong, and in which direction, on a map. */
public final class MissesFigure implements Figure {

  private static final Template NAME = Template.of("misses-{period}");
  private static final Template TITLE =
      Template.of("{wrong} of {all} states told wrong: {first}–{last}, told from {from}");
  private static final Template CAPTION =
      Template.of(
          """
          Told {period}. A move is told if it was given an even chance or more; to move is to go \
          into the West or the East, to a seat in the Shanghai organisation, or to leave what was \
          held. The table of misses says of each by what the runs went there or not. Right: Europe \
          and the Caucasus, enlarged. Equal-area projection; a place is a capital and says nothing \
          about territory. Coastlines: Natural Earth.""");
  private static final Template COUNTED = Template.of("{count} {what}");
  private static final Template BY_WAY = Template.of("{count} {what}: {ways}");
  private static final double RIGHT = 1050;

  private final String period;
  private final Period years;
  private final int from;
  private final List<StateFacts> states;
  private final Map<String, ToldState> told = new TreeMap<>();

  /**
   * Makes the figure of a period.
   *
   * @param period word for how it was told
   * @param years what was told
   * @param from the year at whose end the runs began
   * @param states where the states are; those that were not told are left out
   */
  public MissesFigure(
      String period, Period years, int from, List<StateFacts> states, List<ToldState> told) {
    this.period = period;
    this.from = from;
    this.years = years;
    told.forEach(state -> this.told.put(state.state(), state));
    this.states = states.stream().filter(state -> this.told.containsKey(state.key())).toList();
  }

  /** Returns the sign of a verdict; what is right recedes. */
  private static OutcomeMap.Sign sign(Verdict verdict) {
    int rank = verdict.ordinal();
    return switch (verdict) {
      case STAYED_UNTOLD -> new OutcomeMap.Sign(rank, Marker.SQUARE, 1, 12, true);
      case MOVED_UNTOLD -> new OutcomeMap.Sign(rank, Marker.TRIANGLE, 0, 13, true);
      case ELSEWHERE -> new OutcomeMap.Sign(rank, Marker.DIAMOND, 3, 13, true);
      case MOVED_AS_TOLD -> new OutcomeMap.Sign(rank, Marker.CIRCLE, -1, 9, false);
      case STAYED_AS_TOLD -> new OutcomeMap.Sign(rank, Marker.CIRCLE, -1, 5, false);
    };
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case STAYED_UNTOLD -> "told to move, and stayed";
      case MOVED_UNTOLD -> "told to stay, and moved";
      case ELSEWHERE -> "told to move one way, and went another";
      case MOVED_AS_TOLD -> "right: moved as told";
      case STAYED_AS_TOLD -> "right: stayed as told";
    };
  }

  private long count(Verdict verdict) {
    return told.values().stream().filter(state -> state.verdict() == verdict).count();
  }

  private String text(Verdict verdict) {
    Map<Way, Integer> ways = new TreeMap<>();
    for (ToldState state : told.values()) {
      if (state.verdict() == verdict && verdict.wrong() && verdict != Verdict.ELSEWHERE) {
        ways.merge(state.told() == null ? state.went() : state.told(), 1, Integer::sum);
      }
    }
    if (ways.isEmpty()) {
      return COUNTED.fill("count", count(verdict), "what", words(verdict));
    }
    String by =
        ways.entrySet().stream()
            .map(e -> COUNTED.fill("count", e.getValue(), "what", e.getKey().phrase()))
            .collect(Collectors.joining(", "));
    return BY_WAY.fill("count", count(verdict), "what", words(verdict), "ways", by);
  }

  @Override
  public String name() {
    return NAME.fill("period", period);
  }

  @Override
  public String title() {
    long wrong = told.values().stream().filter(state -> state.verdict().wrong()).count();
    return TITLE.fill(
        "wrong",
        wrong,
        "all",
        told.size(),
        "first",
        years.start() + 1,
        "last",
        years.end(),
        "from",
        from);
  }

  @Override
  public String caption() {
    return CAPTION.fill("period", period);
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double bottom = Theme.HEIGHT - 150.0;
    new OutcomeMap(states, key -> sign(told.get(key).verdict()), true).draw(g, 80, bottom);
    for (Verdict verdict : Verdict.values()) {
      // The wrong to the left, the right beside them.
      int row = verdict.wrong() ? verdict.ordinal() : verdict.ordinal() - 3;
      double x = verdict.wrong() ? 44 : RIGHT;
      double base = bottom + 44 + 40 * row;
      sign(verdict).draw(g, x, base - 8);
      Letters.TEXT.write(
          g, text(verdict), x + 26, base, (verdict.wrong() ? RIGHT : Theme.WIDTH) - x - 50);
    }
  }
}
