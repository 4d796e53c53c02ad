package entente.experiment.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

  private static String rendered(String path, String value) {
    return new Fault("a.yaml", 3, 7, path, value, "a number", "0.5").render();
  }

  @Test
  void saysPlaceValueExpectationAndHint() {
    assertEquals(
        "a.yaml:3:7: rounds: value \"often\", expected a number. Maybe 0.5.",
        rendered("rounds", "\"often\""));
  }

  @ParameterizedTest
  @CsvSource({"10, 000a", "13, 000d", "133, 0085", "8232, 2028", "8233, 2029", "8238, 202e"})
  void whatCannotBeSeenIsWrittenOut(int hidden, String code) {
    String text = "a" + Character.toString(hidden) + "b";
    assertEquals(
        "a.yaml:3:7: a\\u%sb: value a\\u%sb, expected a number. Maybe 0.5.".formatted(code, code),
        rendered(text, text));
  }
}
