package entente.experiment.store;

import java.io.IOException;

/**
 * A table that rows are written into, whatever its format.
 *
 * <p>A row is made cell by cell: {@code cell(…)} for each column, then {@code end()}. A row that
 * has not as many cells as the header is a fault of the program.
 */
public interface TableSink {

  /** Adds a cell of text; null is undefined. */
  TableSink cell(String text);

  /** Adds a cell with a number; NaN is undefined. */
  TableSink cell(double value);

  /** Adds a cell with a whole number. */
  TableSink cell(long value);

  /** Adds cells without a value. */
  TableSink skip(int count);

  /** Ends the row. */
  void end() throws IOException;
}
