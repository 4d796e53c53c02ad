package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import entente.model.states.ContestKind;
import entente.model.states.PairFacts;
import entente.model.states.PairRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the table of what joins and divides pairs of states. */
public final class PairTable {
  /** Columns that each table of pairs has, in their order. */
  public static final List<String> REQUIRED =
      List.of(
          "a",
          "b",
          "contiguous",
          "rivalry",
          "disputes_a",
          "disputes_b",
          "wars",
          "pact",
          "latent",
          "rung");

  static final String HOSTILITY_A = "hostility_a";
  static final String HOSTILITY_B = "hostility_b";

  /** Columns of the record of a pair, which may be left out. */
  public static final List<String> RECORD =
      List.of("km", "contest", "contest_kind", "contest_holder", "acts", "force", "recent_war");

  private static final double FARTHEST = 20100;
  private static final int WEIGHTIEST = 3;
  private static final int LAST_RUNG = 4;

  private final Faults faults;
  private final Set<String> states;

  PairTable(Faults faults, Set<String> states) {
    this.faults = faults;
    this.states = states;
  }

  List<PairFacts> read(TableText text) {
    Table table = Table.read(text, faults);
    List<String> valid = new ArrayList<>(REQUIRED);
    valid.add(HOSTILITY_A);
    valid.add(HOSTILITY_B);
    valid.addAll(RECORD);
    table.columns(REQUIRED, valid);
    List<PairFacts> pairs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row cells : table.rows()) {
      if (cells.get("a") == null || cells.get("b") == null) {
        continue;
      }
      String a = cells.get("a").text();
      String b = cells.get("b").text();
      RowReader row = new RowReader(cells, a + "-" + b, faults);
      known(row, "a", a);
      known(row, "b", b);
      if (a.equals(b)) {
        row.at("b").word(b).expected("another state than a");
      } else if (!seen.add(a.compareTo(b) < 0 ? a + " " + b : b + " " + a)) {
        row.at("a")
            .found("the pair again")
            .maybe("delete one row")
            .expected("each pair once, in one order");
      }
      pairs.add(pair(row, a, b, record(row, a, b)));
    }
    return pairs;
  }

  private void known(RowReader row, String column, String key) {
    if (!states.isEmpty() && !states.contains(key)) {
      row.at(column).word(key).near(states).expected("the key of a state");
    }
  }

  private static PairRecord record(RowReader row, String a, String b) {
    String holder = row.text("contest_holder");
    if (!List.of("", "shared", a, b).contains(holder)) {
      row.at("contest_holder").word(holder).oneOf(List.of(a, b, "shared"));
    }
    return new PairRecord(
        row.perhaps("km", 0, FARTHEST),
        whole(row, "contest", WEIGHTIEST),
        row.word("contest_kind", ContestKind.class, ContestKind.NONE),
        holder,
        whole(row, "acts", LAST_RUNG),
        whole(row, "force", LAST_RUNG),
        row.has("recent_war") && row.flag("recent_war"));
  }

  private static int whole(RowReader row, String column, int most) {
    return row.has(column) ? row.whole(column, 0, most) : 0;
  }

  private static PairFacts pair(RowReader row, String a, String b, PairRecord record) {
    double most = Double.MAX_VALUE;
    return new PairFacts(
        a,
        b,
        row.flag("contiguous"),
        row.number("rivalry", 0, 1, 0),
        row.number("disputes_a", 0, most, 0),
        row.number("disputes_b", 0, most, 0),
        row.number("wars", 0, most, 0),
        row.number("pact", 0, 1, 0),
        row.flag("latent"),
        row.whole("rung", 0, LAST_RUNG),
        row.perhaps(HOSTILITY_A, 0, 1),
        row.perhaps(HOSTILITY_B, 0, 1),
        record);
  }
}
