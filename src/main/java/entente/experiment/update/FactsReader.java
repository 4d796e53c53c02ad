package entente.experiment.update;

import entente.experiment.input.Faults;
import entente.experiment.input.Nearest;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads tables of facts; what is wrong in any of them is reported in one pass. */
final class FactsReader {
  static final String STATES = "states.csv";
  static final String MEMBERSHIPS = "memberships.csv";
  private static final String PACTS = "pacts.csv";
  private static final String TIES = "ties.csv";
  private static final String DISPUTES = "disputes.csv";
  private static final String CONFLICTS = "conflicts.csv";
  static final List<String> TABLES = List.of(STATES, MEMBERSHIPS, PACTS, TIES, DISPUTES, CONFLICTS);
  private static final Pattern DATE = Pattern.compile("\\d{1,4}(-\\d\\d(-\\d\\d)?)?");
  private static final int FARTHEST = 10_000;
  private static final int WORST = 5;

  private final Function<String, Source> tables;
  private final int year;
  private final Faults faults;
  private final SourceFiles files;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Set<String> others = new TreeSet<>();

  /**
   * Creates a reader.
   *
   * @param tables gives a table by the name of its file, whether or not there is one
   */
  FactsReader(Function<String, Source> tables, int year, Faults faults) {
    this.tables = tables;
    this.year = year;
    this.faults = faults;
    this.files = new SourceFiles(faults);
  }

  /** Returns the texts of the tables that were read, by file. */
  Map<String, String> texts() {
    return texts;
  }

  /** Returns structures that the table of memberships names and the world does not have. */
  Set<String> others() {
    return others;
  }

  /**
   * Returns the facts of the year.
   *
   * @param known keys of the states of the world that is updated
   * @param structures keys of its structures
   * @param start its year
   */
  Facts read(Set<String> known, Set<String> structures, int start) {
    TableText text = text(STATES);
    if (text == null) {
      Source there = tables.apply(STATES);
      faults.at(there).found("no such file").expected("a table of facts about states");
      faults.throwIfAny();
    }
    StateFactsTable states = new StateFactsTable(Table.read(text, faults), text, year, faults);
    states.read(known, start);
    Set<String> keys = states.keys();
    List<Pact> pacts = rows(PACTS, Set.of(), List.of("structure", "from"), "to", this::pact);
    List<Holding> holdings =
        rows(MEMBERSHIPS, keys, List.of("key", "structure", "status", "from"), "to", this::holding);
    if (holdings != null) {
      structures(holdings, structures, pacts == null ? List.of() : pacts);
    }
    List<Spell> spells =
        rows(TIES, keys, List.of("a", "b", "tie", "from"), "to,level,holder", this::spell);
    List<Dispute> disputes =
        rows(
            DISPUTES,
            keys,
            List.of("a", "b", "began", "ended", "level_a", "level_b", "parties", "deaths"),
            "",
            this::dispute);
    List<Conflict> conflicts =
        rows(CONFLICTS, keys, List.of("a", "b", "year", "part", "intensity"), "", this::conflict);
    Set<String> owed = null;
    if (pacts != null) {
      owed = new LinkedHashSet<>();
      for (Pact pact : pacts) {
        if (pact.from() <= year && year < pact.to()) {
          owed.add(pact.structure());
        }
      }
    }
    return new Facts(states.figures(), states.poles(), holdings, owed, spells, disputes, conflicts);
  }

  private TableText text(String name) {
    Source source = tables.apply(name);
    if (!source.exists()) {
      return null;
    }
    String text = files.text(source);
    if (text == null) {
      faults.throwIfAny();
    }
    texts.put(name, text);
    return new TableText(source, text, 0, 0);
  }

  private <T> List<T> rows(
      String name,
      Set<String> states,
      List<String> required,
      String more,
      BiFunction<RowReader, Table.Row, T> reader) {
    TableText text = text(name);
    if (text == null) {
      return null;
    }
    Table table = Table.read(text, faults);
    List<String> valid = new ArrayList<>(required);
    valid.addAll(List.of(more.split(",")));
    valid.add("source");
    valid.remove("");
    table.columns(required, valid);
    List<T> rows = new ArrayList<>();
    if (!table.header().keySet().containsAll(required)) {
      return rows;
    }
    for (Table.Row row : table.rows()) {
      String label = row.get(required.get(0)).text() + "-" + row.get(required.get(1)).text();
      RowReader cells = new RowReader(row, label, faults);
      if (row.get("key") != null) {
        known(cells, "key", states);
      }
      if (row.get("a") != null) {
        boolean first = known(cells, "a", states);
        boolean second = known(cells, "b", states);
        if (first && second && cells.text("a").equals(cells.text("b"))) {
          cells.at("b").word(cells.text("b")).expected("another state than a");
        }
      }
      rows.add(reader.apply(cells, row));
    }
    return rows;
  }

  private static boolean known(RowReader row, String column, Set<String> states) {
    boolean known = states.contains(row.text(column));
    if (!known) {
      String expected = "the key of a state that " + STATES + " names";
      row.at(column).word(row.text(column)).near(states).expected(expected);
    }
    return known;
  }

  /** The members of a structure owe each other defence. */
  private record Pact(String structure, int from, int to) {}

  private Pact pact(RowReader row, Table.Row cells) {
    return new Pact(row.text("structure"), from(row), to(row));
  }

  private Holding holding(RowReader row, Table.Row cells) {
    return new Holding(
        row.text("key"),
        row.text("structure"),
        word(row, "status", Holding.Rank.class, Holding.Rank.MEMBER),
        from(row),
        to(row),
        row.mark("structure"));
  }

  private Spell spell(RowReader row, Table.Row cells) {
    TieKind tie = word(row, "tie", TieKind.class, TieKind.RIVALRY);
    double level = 0;
    if (tie.most() > 0) {
      if (!row.has("level")) {
        row.at("tie").found("no column level").expected("a level for each tie of this kind");
      } else {
        level =
            tie == TieKind.DISTANCE
                ? row.number("level", 0, tie.most(), 0)
                : row.whole("level", 1, tie.most());
      }
    }
    String a = row.text("a");
    String b = row.text("b");
    String holder = row.text("holder");
    if (!List.of("", "shared", a, b).contains(holder)) {
      row.at("holder").word(holder).oneOf(List.of(a, b, "shared"));
    }
    return new Spell(a, b, tie, from(row), to(row), level, holder);
  }

  private Dispute dispute(RowReader row, Table.Row cells) {
    int began = row.whole("began", 0, FARTHEST);
    int ended = row.whole("ended", 0, FARTHEST);
    if (ended < began) {
      row.at("ended").found(row.text("ended")).expected("the year in which it began, or a later");
    }
    return new Dispute(
        row.text("a"),
        row.text("b"),
        began,
        ended,
        row.whole("level_a", 1, WORST),
        row.whole("level_b", 1, WORST),
        row.flag("parties"),
        row.flag("deaths"));
  }

  private Conflict conflict(RowReader row, Table.Row cells) {
    return new Conflict(
        row.text("a"),
        row.text("b"),
        row.whole("year", 0, FARTHEST),
        word(row, "part", Conflict.Part.class, Conflict.Part.SUPPORT),
        row.whole("intensity", 1, 2));
  }

  private static <E extends Enum<E>> E word(
      RowReader row, String column, Class<E> type, E otherwise) {
    if (row.text(column).isEmpty()) {
      row.at(column).found("nothing").expected("a word");
    }
    return row.word(column, type, otherwise);
  }

  private static int from(RowReader row) {
    return date(row, "from", 0);
  }

  private static int to(RowReader row) {
    if (row.text("to").isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int to = date(row, "to", FARTHEST);
    if (to < date(row, "from", 0)) {
      row.at("to").word(row.text("to")).expected("a date after from, or nothing if it goes on");
    }
    return to;
  }

  private static int date(RowReader row, String column, int otherwise) {
    String text = row.text(column);
    if (!DATE.matcher(text).matches()) {
      row.at(column).word(text).expected("a year, or a date as 2004-03-29");
      return otherwise;
    }
    return Integer.parseInt(text.split("-", 2)[0]);
  }

  // A world may leave structures out, but a word that is nearly one of its own is a slip.
  private void structures(List<Holding> holdings, Set<String> structures, List<Pact> pacts) {
    Set<String> valid = new LinkedHashSet<>(structures);
    pacts.forEach(pact -> valid.add(pact.structure()));
    for (Holding holding : holdings) {
      String said = holding.structure();
      if (!valid.contains(said) && others.add(said) && !Nearest.of(said, valid).isEmpty()) {
        faults
            .at(holding.mark(), String.join("-", holding.key(), said + ".structure"))
            .word(said)
            .near(valid)
            .expected("a structure of the world, one that pacts.csv names, or quite another");
      }
    }
  }
}
