package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.StepKind;
import entente.model.states.StateFacts;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads choices made for states from outside: a table with a row for each, or a line for each team.
 *
 * <p>Where states change portfolios a table has the columns {@code round,state,step,structure}; a
 * step is a word of {@link StepKind} or {@code stay}, which has no structure. Where they choose
 * pairs it has {@code round,state,bloc,seat}; a cell of bloc or seat is a key, empty for none, or
 * {@code =} for what the state has. What begins otherwise is read as lines (see {@link
 * ChoiceLine}).
 */
final class ChoiceReader {
  static final List<String> PAIR_COLUMNS = List.of("round", "state", "bloc", "seat");
  static final List<String> STEP_COLUMNS = List.of("round", "state", "step", "structure");

  private static final List<StepKind> KINDS = List.of(StepKind.values());
  private static final List<String> STEPS =
      Stream.concat(KINDS.stream().map(StepKind::word), Stream.of(GivenStep.STAY)).toList();

  private final Scenario scenario;
  private final Faults faults;
  private final List<String> states;

  ChoiceReader(Scenario scenario, Faults faults) {
    this.scenario = scenario;
    this.faults = faults;
    states = scenario.states().stream().map(StateFacts::key).toList();
  }

  /** Returns the choices of a text that holds those of one team. */
  List<GivenChoice> one(TableText text) {
    List<Team> teams = teams(text);
    if (teams.size() > 1) {
      String expected = "the choices of one team; the classroom replays several side by side";
      faults.at(text.mark(1, 1), "choices").found(teams.size() + " teams").expected(expected);
    }
    return teams.isEmpty() ? List.of() : teams.get(0).choices();
  }

  /** Returns the teams of a text; a table counts as one team without a name. */
  List<Team> teams(TableText text) {
    String first = text.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.contains(";")) {
      return lines(text);
    }
    return List.of(new Team("", null, table(text)));
  }

  private List<Team> lines(TableText text) {
    List<Team> teams = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Team team = new ChoiceLine(text, i + 1, lines.get(i), this).read();
        teams.add(team);
        if (!names.add(team.name())) {
          String again = "the team " + Faults.quote(team.name()) + " again";
          faults.at(text.mark(i + 1, 1), "team").found(again).expected("one line for each team");
        }
      }
    }
    return teams;
  }

  private List<GivenChoice> table(TableText text) {
    Table table = Table.read(text, faults);
    List<String> columns = steps() ? STEP_COLUMNS : PAIR_COLUMNS;
    table.columns(columns, columns);
    List<GivenChoice> choices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row cells : table.rows()) {
      if (!cells.cells().keySet().containsAll(columns)) {
        continue;
      }
      RowReader row = new RowReader(cells, "choices", faults);
      int round = row.whole("round", 1, scenario.rounds());
      String state = row.text("state");
      known(row.mark("state"), "choices.state", state);
      if (!seen.add(row.text("round") + " " + state)) {
        row.at("state")
            .found(Faults.quote(state) + " again in the round")
            .expected("one choice a round");
      }
      choices.add(steps() ? step(row, round, state) : pair(row, round, state));
    }
    return choices;
  }

  private GivenPair pair(RowReader row, int round, String state) {
    half(row.mark("bloc"), "choices.bloc", row.text("bloc"), Commitment.EXCLUSIVE);
    half(row.mark("seat"), "choices.seat", row.text("seat"), Commitment.BESIDE);
    return new GivenPair(round, state, row.text("bloc"), row.text("seat"));
  }

  private GivenStep step(RowReader row, int round, String state) {
    String step = row.text("step");
    String structure = row.text("structure");
    return step(round, state, step, row.mark("step"), structure, row.mark("structure"), "choices");
  }

  /** Returns a step by its word and the key of its structure, and reports what is wrong. */
  GivenStep step(
      int round,
      String state,
      String word,
      Mark at,
      String structure,
      Mark structureAt,
      String path) {
    if (!STEPS.contains(word)) {
      faults.at(at, path + ".step").word(word).near(STEPS).expected(String.join(", ", STEPS));
      return GivenStep.stay(round, state);
    }
    boolean stays = word.equals(GivenStep.STAY);
    List<String> valid = structures();
    if (stays && !structure.isEmpty()) {
      faults.at(structureAt, path + ".structure").word(structure).expected("nothing after stay");
    } else if (!stays && !valid.contains(structure)) {
      faults
          .at(structureAt, path + ".structure")
          .word(structure)
          .near(valid)
          .expected(
              valid.isEmpty() ? "no step, as no structure is there" : String.join(", ", valid));
    }
    return stays
        ? GivenStep.stay(round, state)
        : new GivenStep(round, state, KINDS.get(STEPS.indexOf(word)), structure);
  }

  /** Returns whether states change portfolios step by step. */
  boolean steps() {
    return scenario.mechanisms().portfolio() > 0;
  }

  private void half(Mark mark, String path, String key, Commitment commitment) {
    List<String> valid = keys(commitment);
    if (!key.equals(GivenPair.NONE) && !key.equals(GivenPair.KEEP) && !valid.contains(key)) {
      String among = valid.isEmpty() ? "" : String.join(", ", valid) + ", ";
      String expected = among + "nothing for none, or = for what it has";
      faults.at(mark, path).word(key).near(valid).expected(expected);
    }
  }

  /** Reports a key that no state has. */
  void known(Mark mark, String path, String state) {
    if (!states.contains(state)) {
      faults.at(mark, path).word(state).near(states).expected("the key of a state");
    }
  }

  /** Returns the keys of the blocs, or of the structures that give seats. */
  List<String> keys(Commitment commitment) {
    return scenario.structures().stream()
        .filter(terms -> terms.commitment() == commitment)
        .map(StructureTerms::key)
        .toList();
  }

  /** Returns the keys of the structures that states may join or leave. */
  List<String> structures() {
    return scenario.structures().stream()
        .filter(terms -> terms.commitment() != Commitment.STANDING)
        .map(StructureTerms::key)
        .toList();
  }

  int rounds() {
    return scenario.rounds();
  }

  Faults faults() {
    return faults;
  }
}
