package entente.experiment.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final Map<String, String> VALUES =
      Map.of("a", "0.4", "b", "0.5", "rule", "open", "on", "true");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b <= 1 | true",
        "a + 2 * b <= 1 | false",
        "b - a > 0 | true",
        "1 < a or b == 0.5 | true",
        "rule == open | true",
        "rule != open | false",
        "on == true | true",
        "nothing < 1 | false",
        "nothing >= 1 | false"
      })
  void aConditionHoldsOrNot(String text, boolean holds) {
    assertEquals(holds, Condition.parse(text).holds(VALUES::get));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a <", "< 1", "a < b < 1", "a + < 1", "a b < 1", "a * 2 < 1"})
  void whatIsNoConditionIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Condition.parse(text));
  }

  @Test
  void namesAreThoseOfValuesAndNotOfWords() {
    assertEquals(Set.of("a", "b", "rule"), Condition.parse("a < b or rule == open").names());
  }
}
