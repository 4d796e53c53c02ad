package entente.experiment.store;

import java.io.IOException;

/** Where what runs gave is put: tables, and whole files beside them. */
public interface TableStore {

  /** Opens a table. */
  TableSink table(TableFormat format) throws IOException;

  /** Writes a file of text in UTF-8. */
  void text(String name, String content) throws IOException;
}
