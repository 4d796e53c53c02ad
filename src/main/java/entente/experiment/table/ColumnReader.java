package entente.experiment.table;

import entente.experiment.input.CoreSchema;
import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import entente.text.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Reads one column of a table: as numbers, as percentages, or as words. */
final class ColumnReader {

  private static final Template EXPECTED = Template.of("{kind}, as in {count} of its cells");
  private static final double EXACT = 0x1p53;
  private static final Pattern UNDEFINED =
      Pattern.compile("(?i)null|none|nil|n/a|#n/a|na\\(\\)|nan|missing|undefined|[-–—.?*]+");
  private static final int MOST_FAULTS = 50;

  private final String name;
  private final int column;
  private final List<CSVRecord> rows;
  private final CellPlaces places;
  private final CellFormat format;

  /** What a column is for, which decides what is a fault in it. */
  enum Use {
    /** An input: numbers or words, and neither among the other. */
    INPUT,
    /** An outcome: numbers. */
    OUTCOME,
    /** What cases are read from: numbers or words, compared to the last digit. */
    CASES
  }

  ColumnReader(
      String name, int column, List<CSVRecord> rows, CellPlaces places, CellFormat format) {
    this.name = name;
    this.column = column;
    this.rows = rows;
    this.places = places;
    this.format = format;
  }

  /** Reads the column, and reports what is wrong in it. */
  DataTable.Column read(Use use, Faults faults) {
    boolean percent = percentages();
    double[] numbers = new double[rows.size()];
    BigDecimal[] exact = new BigDecimal[use == Use.CASES ? rows.size() : 0];
    List<String> words = new ArrayList<>();
    List<Integer> strange = new ArrayList<>();
    Set<String> different = new LinkedHashSet<>();
    int numeric = 0;
    int nearly = 0;
    int marks = 0;
    for (int r = 0; r < rows.size(); r++) {
      String cell = rows.get(r).get(column).strip();
      boolean defined = !cell.isEmpty() && !cell.equals("NA") && !cell.equalsIgnoreCase("nan");
      BigDecimal share = percent && defined ? format.share(cell) : null;
      Double number = percent ? shared(share) : defined ? format.number(cell) : null;
      numbers[r] = number == null ? Double.NaN : number;
      words.add(defined ? cell : null);
      if (number != null) {
        numeric++;
        if (use == Use.INPUT) {
          kept(r, cell, number, faults);
        } else if (use == Use.CASES) {
          exact[r] = percent ? share : format.exact(cell);
        }
      } else if (defined) {
        strange.add(r);
        nearly += format.isNearly(cell) ? 1 : 0;
        marks += UNDEFINED.matcher(cell).matches() ? 1 : 0;
      }
      if (defined && different.size() <= DataTable.WORDS) {
        different.add(cell);
      }
    }
    if (numeric == 0 && strange.isEmpty() && use != Use.CASES) {
      faults.at(place(0), name).found("no value in any row").expected("a column with values");
    }
    // Words that stand for no value are none of a column of words: there they may mean something.
    int others = strange.size() - marks - nearly;
    if (numeric + nearly > others) {
      strange.removeIf(r -> UNDEFINED.matcher(words.get(r)).matches());
      if (use != Use.CASES) {
        strange(strange, words, numeric, percent, faults);
      }
      boolean clean = strange.isEmpty() || use != Use.CASES;
      return new DataTable.Column(name, numbers, exact, clean ? List.of() : words, percent);
    }
    if (use == Use.INPUT && different.size() > DataTable.WORDS) {
      faults
          .at(place(strange.get(0)), name)
          .word(words.get(strange.get(0)))
          .expected("at most " + DataTable.WORDS + " different words in an input");
    }
    List<String> told = strange.isEmpty() ? List.of() : words;
    return new DataTable.Column(name, numbers, exact, told, percent);
  }

  private static Double shared(BigDecimal share) {
    return share == null ? null : Double.valueOf(share.doubleValue());
  }

  /** Returns whether more cells are percentages than plain numbers. */
  private boolean percentages() {
    int percent = 0;
    int plain = 0;
    for (CSVRecord row : rows) {
      String cell = row.get(column).strip();
      percent += format.share(cell) != null ? 1 : 0;
      plain += !cell.isEmpty() && format.number(cell) != null ? 1 : 0;
    }
    return percent > plain;
  }

  private Mark place(int row) {
    return places.of(rows.get(row)).get(column);
  }

  /** Reports the cells of a column of numbers that are none. */
  private void strange(
      List<Integer> strange, List<String> words, int numeric, boolean percent, Faults faults) {
    String kind =
        percent
            ? "a percentage"
            : format.decimal() == ',' ? "a number with a decimal comma" : "a number";
    for (int row : strange.subList(0, Math.min(MOST_FAULTS, strange.size()))) {
      String word = words.get(row);
      String plain = word.replaceAll("[^-+.,0-9eE]", "");
      boolean helps = !plain.equals(word) && CoreSchema.number(plain) != null;
      String maybe =
          format.decimal() == ',' && CoreSchema.number(word) != null
              ? "a comma in place of the point, as in the other cells"
              : percent && format.number(word) != null
                  ? word + "%, or nothing"
                  : format.isNearly(word) && !percent
                      ? format.hint(word)
                      : helps && !percent ? plain + ", or nothing" : "nothing in the cell";
      faults
          .at(place(row), name)
          .word(word)
          .maybe(maybe)
          .expected(numeric == 0 ? kind : EXPECTED.fill("kind", kind, "count", numeric));
    }
  }

  // Whole numbers from 2⁵³ up have neighbours that no double tells from them.
  private void kept(int row, String cell, double number, Faults faults) {
    if (Math.abs(number) >= EXACT
        && cell.matches("[-+]?[0-9]+")
        && faults.count() < MOST_FAULTS
        && new BigDecimal(cell).compareTo(new BigDecimal(number)) != 0) {
      faults
          .at(place(row), name)
          .found(cell)
          .maybe("subtract the same number from the whole column")
          .expected(
              "a whole number within 9007199254740992, beyond which neighbours fall together");
    }
  }
}
