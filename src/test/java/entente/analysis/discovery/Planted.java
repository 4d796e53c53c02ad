package entente.analysis.discovery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table with a planted box, and what other programs say of it; see the README beside it. */
final class Planted {

  static final CaseTable TABLE = table();

  private Planted() {}

  static List<Map<String, String>> rows(String file) {
    try (Reader text =
        new InputStreamReader(Planted.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      return entente.experiment.table.TableReader.rows(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CaseTable table() {
    List<Map<String, String>> rows = rows("planted.csv");
    boolean[] cases = new boolean[rows.size()];
    for (int r = 0; r < cases.length; r++) {
      cases[r] = rows.get(r).get("outcome").equals("1");
    }
    Stream<CaseInput> numbers =
        Stream.of("a", "b", "c", "d", "e")
            .map(
                name ->
                    CaseInput.of(
                        name,
                        rows.stream().mapToDouble(r -> Double.parseDouble(r.get(name))).toArray()));
    CaseInput words = CaseInput.ofWords("f", rows.stream().map(r -> r.get("f")).toList());
    return new CaseTable(Stream.concat(numbers, Stream.of(words)).toList(), cases);
  }
}
