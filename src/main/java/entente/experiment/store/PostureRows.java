package entente.experiment.store;

import entente.experiment.input.Numbers;
import entente.experiment.run.RunResult;
import java.io.IOException;

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
            .cell(bloc != null && seat != null ? bloc + ";" + seat : bloc != null ? bloc : seat)
            .cell(Numbers.cell(result.security()[r][i]))
            .end();
      }
    }
  }

  private static boolean lives(RunResult result, int round) {
    return !Float.isNaN(result.security()[round][0]);
  }

  private static String key(RunResult result, byte code) {
    return code <= 0 ? null : result.structures().get(code - 1);
  }
}
