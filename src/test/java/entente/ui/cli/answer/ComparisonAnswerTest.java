package entente.ui.cli.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.compare.Arm;
import entente.analysis.compare.Comparer;
import entente.analysis.compare.SecondOpinion;
import entente.ui.cli.terminal.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a comparison answers as JSON, and so as a table. */
class ComparisonAnswerTest {

  private static Map<String, Object> first(int runs) {
    Arm a = Arm.of("A", Synthetic.arm("A", 0.04, 12).runs().subList(0, runs));
    Arm b = Arm.of("B", Synthetic.arm("B", -0.02, 12).runs().subList(0, runs));
    SecondOpinion second =
        SecondOpinion.of(
            new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of()).compare(List.of(a, b)),
            Synthetic.SYSTEM,
            Synthetic.STRUCTURE);
    return JsonText.map(ComparisonAnswer.of(second, Path.of("results")).comparisons().get(0));
  }

  @Test
  void aRowIsTheComparisonThenOtherStatistics() {
    List<String> keys = List.copyOf(first(12).keySet());
    assertEquals(List.of("measure", "structure", "year", "a", "b"), keys.subList(0, 5));
    int verdict = keys.indexOf("verdict");
    assertEquals(
        List.of("moreRuns", "verdict", "sentence", "medianA"),
        keys.subList(verdict - 1, verdict + 3));
    assertEquals("varianceReduction", keys.get(keys.size() - 1));
    assertTrue(first(12).get("low") instanceof Number);
  }

  @Test
  void whatIsUndefinedIsNull() {
    Map<String, Object> row = first(1);
    assertEquals("undefined", row.get("verdict"));
    for (String key : List.of("structure", "low", "futuresAHigher", "p")) {
      assertTrue(row.containsKey(key), key);
      assertNull(row.get(key), key);
    }
  }
}
