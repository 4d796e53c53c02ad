package entente.analysis.figure.evidence;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Marker;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ForecastScore;
import entente.model.states.StateFacts;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.List;

/** Where on the map the model was right and where it was wrong. */
final class OutcomeMapFigure implements Figure {

  private static final Template TITLE = Template.of("Right and wrong by state: {way}, 2009–2024");
  private static final Template CAPTION =
      Template.of(
          """
          First moves of {states} states. A state that is wrong about one destination \
          and right about another shows as it moved, else as the model was wrong. \
          Members of the West could not be wrong, since exits from it are not at risk. \
          Right: Europe and the Caucasus, enlarged. Equal-area projection; a place is a \
          capital and says nothing about territory. Coastlines: Natural Earth.""");

  private static final double EVEN = 0.5;

  private final ForecastScore card;
  private final List<StateFacts> states;

  OutcomeMapFigure(ForecastScore card) {
    this.card = card;
    states = card.targets().states();
  }

  /** How a state was told, the most telling first. */
  private enum Told {
    MOVED_AND_TOLD("moved, and the model gave that move an even chance or more", Marker.CIRCLE, 0),
    MOVED_UNTOLD(
        "moved, and the model gave that move less than an even chance", Marker.TRIANGLE, 1),
    STAYED_UNTOLD("did not move where the model gave it an even chance or more", Marker.SQUARE, 3),
    STAYED_AND_TOLD("did not move, as the model said", Marker.CIRCLE, -1);

    private final String text;
    private final Marker marker;
    private final int colour;

    Told(String text, Marker marker, int colour) {
      this.text = text;
      this.marker = marker;
      this.colour = colour;
    }

    OutcomeMap.Sign sign() {
      return new OutcomeMap.Sign(
          ordinal(), marker, colour, colour < 0 ? 5 : 11, this != STAYED_AND_TOLD);
    }
  }

  private Told told(String key) {
    Told told = Told.STAYED_AND_TOLD;
    for (int u = 0; u < card.units().size(); u++) {
      Unit unit = card.units().get(u);
      if (unit.state().equals(key)) {
        boolean likely = card.model().forecast().chances()[u] >= EVEN;
        Told now =
            unit.moved()
                ? likely ? Told.MOVED_AND_TOLD : Told.MOVED_UNTOLD
                : likely ? Told.STAYED_UNTOLD : Told.STAYED_AND_TOLD;
        told = now.ordinal() < told.ordinal() ? now : told;
      }
    }
    return told;
  }

  @Override
  public String name() {
    return "map-" + card.way();
  }

  @Override
  public String title() {
    return TITLE.fill("way", card.way());
  }

  @Override
  public String caption() {
    return CAPTION.fill("states", states.size());
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    double bottom = Theme.HEIGHT - 190.0;
    new OutcomeMap(states, key -> told(key).sign(), false).draw(g, 80, bottom);
    double base = bottom + 40;
    for (Told told : Told.values()) {
      long count = states.stream().filter(s -> told(s.key()) == told).count();
      told.sign().draw(g, 44, base - 8);
      String text = count + (count == 1 ? " state " : " states ") + told.text;
      Letters.TEXT.write(g, text, 70, base, Theme.WIDTH - 100.0);
      base += 38;
    }
  }
}
