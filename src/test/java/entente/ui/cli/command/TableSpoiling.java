package entente.ui.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Ways to spoil what a table says, which stays well formed: it is read, changed and written. */
enum TableSpoiling implements FileSpoiler {
  SPELT_ANEW {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      // Every cell is quoted, which says the same.
    }

    @Override
    CSVFormat format(RandomGenerator random) {
      return PLAIN.builder().setQuoteMode(QuoteMode.ALL).get();
    }

    @Override
    public boolean harmless() {
      return true;
    }
  },
  ROW_GONE {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      rows.remove(random.nextInt(rows.size()));
    }
  },
  ROWS_REPEATED {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      List<String> row = rows.get(random.nextInt(rows.size()));
      int times = 1 + random.nextInt(random.nextBoolean() ? 3 : 3000);
      rows.addAll(random.nextInt(rows.size() + 1), Collections.nCopies(times, row));
    }
  },
  ROWS_GROWN {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      List<String> row = rows.get(rows.size() - 1);
      for (int k = 1 + random.nextInt(random.nextBoolean() ? 3 : 3000); k > 0; k--) {
        List<String> other = new ArrayList<>(row);
        other.set(0, other.get(0) + k);
        rows.add(other);
      }
    }
  },
  COLUMN_GONE {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      int at = random.nextInt(rows.get(0).size());
      rows.forEach(row -> row.remove(Math.min(at, row.size() - 1)));
    }
  },
  COLUMN_REPEATED {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      int at = random.nextInt(rows.get(0).size());
      rows.forEach(row -> row.add(row.get(at)));
    }
  },
  COLUMN_RENAMED {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      List<String> header = rows.get(0);
      String other = header.get(random.nextInt(header.size()));
      header.set(random.nextInt(header.size()), random.nextBoolean() ? other : other + "x");
    }
  },
  COLUMNS_EXCHANGED {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      int from = random.nextInt(rows.size());
      int one = random.nextInt(rows.get(0).size());
      int other = random.nextInt(rows.get(0).size());
      // Below the header, or what stands there would be the same table.
      rows.subList(Math.max(1, from), rows.size())
          .forEach(row -> Collections.swap(row, one, other));
    }
  },
  CELL_OF_ANOTHER_ROW {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      int column = random.nextInt(rows.get(0).size());
      String other = rows.get(random.nextInt(rows.size())).get(column);
      rows.get(random.nextInt(rows.size())).set(column, other);
    }
  },
  NUMBER_PUSHED {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      for (int k = 1 + random.nextInt(3); k > 0; k--) {
        List<String> row = rows.get(random.nextInt(rows.size()));
        row.set(random.nextInt(row.size()), NUMBERS.get(random.nextInt(NUMBERS.size())));
      }
    }
  },
  CELL_EMPTIED {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      List<String> row = rows.get(random.nextInt(rows.size()));
      row.set(random.nextInt(row.size()), "");
    }
  },
  TEXT_PUT_IN {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      List<String> row = rows.get(random.nextInt(rows.size()));
      row.set(random.nextInt(row.size()), TEXTS.get(random.nextInt(TEXTS.size())));
    }
  },
  ROW_OF_ANOTHER_LENGTH {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      List<String> row = rows.get(random.nextInt(rows.size()));
      if (random.nextBoolean()) {
        row.remove(row.size() - 1);
      } else {
        row.addAll(Collections.nCopies(1 + random.nextInt(2000), "0"));
      }
    }
  },
  ANOTHER_DELIMITER {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      // What stands between the cells is drawn when they are written.
    }

    @Override
    CSVFormat format(RandomGenerator random) {
      char[] others = {';', '\t', '|', ' '};
      return PLAIN.builder().setDelimiter(others[random.nextInt(others.length)]).get();
    }
  },
  SOME_AT_ONCE {
    @Override
    void change(List<List<String>> rows, RandomGenerator random) {
      for (int k = 2 + random.nextInt(5); k > 0; k--) {
        TableSpoiling[] few = {NUMBER_PUSHED, CELL_EMPTIED, TEXT_PUT_IN, COLUMN_RENAMED};
        few[random.nextInt(few.length)].change(rows, random);
      }
    }
  };

  private static final CSVFormat PLAIN = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private static final List<String> NUMBERS =
      List.of("-1", "0", "2", "1e9", "1e308", "1e309", "NaN", "Infinity", "0.1.2", "1,5", "0x10");

  private static final List<String> TEXTS =
      List.of(
          "two\nlines", "a \"quoted\" one", ",,", " ", "\u0000", "\u202E", "=1+1", "a".repeat(9));

  @Override
  public byte[] spoil(byte[] file, RandomGenerator random) {
    try {
      List<List<String>> rows = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(new String(file, UTF_8), PLAIN)) {
        parser.forEach(row -> rows.add(new ArrayList<>(Arrays.asList(row.values()))));
      }
      change(rows, random);
      StringBuilder out = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(out, format(random))) {
        printer.printRecords(rows);
      }
      return out.toString().getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How it is written. */
  CSVFormat format(RandomGenerator random) {
    return PLAIN;
  }

  /** Changes rows, the header first. */
  abstract void change(List<List<String>> rows, RandomGenerator random);
}
