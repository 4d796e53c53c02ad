package entente.experiment.store;

import entente.experiment.input.Numbers;
import entente.experiment.run.RunResult;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the posture of each state in each round of a run; after a nuclear end there is none. */
final class PostureRows {
  private PostureRows() {}

  static void write(RunResult result, TableSink out) throws IOException {
    for (int r = 0; r < result.postures().length && lives(result, r); r++) {
      for (int i = 0; i < result.states().size(); i++) {
        String bloc = key(result, result.postures()[r][i]);
        String seat = key(result, result.seats()[r][i]);
        String word =
            bloc != null
                ? "align"
                : seat != null ? "lean" : result.hedging()[r][i] ? "hedge" : "apart";
        out.cell(result.specification().run())
            .cell(r)
            .cell(result.states().get(i))
            .cell(word)
            .cell(bloc != null ? bloc : seat)
            .cell(memberships(result, r, i, bloc, seat))
            .cell(Numbers.cell(result.security()[r][i]))
            .end();
      }
    }
  }

  // The bloc and the seat that stand for the state come first, then the others in the run's order.
  private static String memberships(
      RunResult result, int round, int state, String bloc, String seat) {
    Set<String> keys = new LinkedHashSet<>();
    Stream.of(bloc, seat).filter(Objects::nonNull).forEach(keys::add);
    if (result.held().length > 0) {
      result.held()[round][state].stream().forEach(k -> keys.add(result.structures().get(k)));
    }
    return keys.isEmpty() ? null : String.join(";", keys);
  }

  private static boolean lives(RunResult result, int round) {
    return !Float.isNaN(result.security()[round][0]);
  }

  private static String key(RunResult result, byte code) {
    return code <= 0 ? null : result.structures().get(code - 1);
  }
}
