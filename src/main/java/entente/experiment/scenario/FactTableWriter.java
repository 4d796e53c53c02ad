package entente.experiment.scenario;

import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.states.Neutrality;
import entente.model.states.PairFacts;
import entente.model.states.PairRecord;
import entente.model.states.StateFacts;
import entente.model.states.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the facts of a world as the tables that they were read from. */
final class FactTableWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private FactTableWriter() {}

  static String states(List<StateFacts> states) {
    Set<String> poles = new LinkedHashSet<>();
    states.forEach(state -> poles.addAll(state.dependence().keySet()));
    boolean twoAxes = !states.isEmpty() && states.get(0).position().size() > 1;
    List<Object> header = new ArrayList<>(List.of("key", "name", "region", "capability"));
    header.addAll(List.of("lat", "lon", "x1"));
    if (twoAxes) {
      header.add("x2");
    }
    header.addAll(List.of("autonomy", "nuclear", "pole"));
    boolean politics = states.stream().anyMatch(FactTableWriter::saysPolitics);
    if (politics) {
      header.addAll(List.of(StateTable.DEMOCRACY, StateTable.NEUTRALITY));
    }
    Arrays.stream(Vector.values())
        .forEach(vector -> header.add(StateTable.VULNERABILITY + vector.word()));
    poles.forEach(pole -> header.add(StateTable.DEPENDENCE + pole));
    List<List<Object>> rows = new ArrayList<>(List.of(header));
    for (StateFacts state : states) {
      List<Object> row = new ArrayList<>(List.of(state.key(), state.name(), state.region()));
      row.addAll(List.of(state.capability(), state.latitude(), state.longitude()));
      row.addAll(state.position());
      row.addAll(List.of(state.autonomy(), state.nuclear(), state.pole()));
      if (politics) {
        row.addAll(List.of(state.democracy(), Keys.word(state.neutrality())));
      }
      row.addAll(state.vulnerability());
      poles.forEach(pole -> row.add(state.dependence().getOrDefault(pole, 0.0)));
      rows.add(row);
    }
    return write(rows);
  }

  private static boolean saysPolitics(StateFacts state) {
    return state.democracy() != 0.5 || state.neutrality() != Neutrality.NONE;
  }

  static String pairs(List<PairFacts> pairs) {
    boolean outright =
        pairs.stream()
            .anyMatch(p -> !Double.isNaN(p.hostilityA()) || !Double.isNaN(p.hostilityB()));
    List<Object> header = new ArrayList<>(PairTable.REQUIRED);
    if (outright) {
      header.addAll(List.of(PairTable.HOSTILITY_A, PairTable.HOSTILITY_B));
    }
    boolean recorded = pairs.stream().anyMatch(p -> !p.record().equals(PairRecord.NONE));
    if (recorded) {
      header.addAll(PairTable.RECORD);
    }
    List<List<Object>> rows = new ArrayList<>(List.of(header));
    for (PairFacts p : pairs) {
      List<Object> row = new ArrayList<>(List.of(p.a(), p.b(), p.contiguous(), p.rivalry()));
      row.addAll(List.of(p.disputesA(), p.disputesB(), p.wars(), p.pact(), p.latent(), p.rung()));
      if (outright) {
        row.addAll(List.of(p.hostilityA(), p.hostilityB()));
      }
      if (recorded) {
        PairRecord record = p.record();
        row.addAll(List.of(record.km(), record.contest(), Keys.word(record.kind())));
        row.addAll(List.of(record.holder(), record.acts(), record.force(), record.recentWar()));
      }
      rows.add(row);
    }
    return write(rows);
  }

  static String paths(List<StateFacts> states) {
    List<List<Object>> rows = new ArrayList<>(List.of(new ArrayList<>(PathTable.COLUMNS)));
    for (StateFacts state : states) {
      state.capabilityPath().forEach((year, value) -> rows.add(List.of(state.key(), year, value)));
    }
    return write(rows);
  }

  static String choices(List<GivenChoice> choices, boolean steps) {
    List<String> columns = steps ? ChoiceReader.STEP_COLUMNS : ChoiceReader.PAIR_COLUMNS;
    List<List<Object>> rows = new ArrayList<>(List.of(new ArrayList<>(columns)));
    for (GivenChoice choice : choices) {
      if (choice instanceof GivenStep s) {
        rows.add(List.of(s.round(), s.state(), s.word(), s.structure()));
      } else if (choice instanceof GivenPair p) {
        rows.add(List.of(p.round(), p.state(), p.bloc(), p.seat()));
      }
    }
    return write(rows);
  }

  private static String write(List<List<Object>> rows) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(FactTableWriter::cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isNaN(number) ? "" : Numbers.text(number);
    }
    return value instanceof Boolean flag ? (flag ? "1" : "0") : String.valueOf(value);
  }
}
