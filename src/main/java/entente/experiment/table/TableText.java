package entente.experiment.table;

import entente.experiment.input.Mark;
import entente.experiment.input.Source;

/**
 * The text of a table and where it begins.
 *
 * @param down lines above the table in its source
 * @param right columns left of it
 */
public record TableText(Source source, String text, int down, int right) {

  /** Returns the place of a character of the table, given the place within the table. */
  public Mark mark(int line, int column) {
    return new Mark(source, line + down, column + right);
  }
}
