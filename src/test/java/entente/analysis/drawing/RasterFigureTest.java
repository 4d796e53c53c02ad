package entente.analysis.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.drawing.RasterFigure.Meaning;
import entente.analysis.drawing.RasterFigure.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class RasterFigureTest {

  private static final Meaning PLAIN =
      new Meaning() {
        @Override
        public int colour(int value) {
          return value;
        }

        @Override
        public List<String> words(int value) {
          return List.of("w" + value);
        }
      };

  @Test
  void equalValuesAreOnePieceAndNothingIsAGap() {
    assertEquals(
        List.of(
            new Piece(0, 2, 5, List.of("w5")),
            new Piece(2, 3, 0, List.of("w0")),
            new Piece(5, 6, 5, List.of("w5"))),
        RasterFigure.strip(PLAIN, 5, 5, 0, -1, -1, 5));
  }
}
