package entente.experiment.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

  @Test
  void becomesOneWhenItIsSaidWhatWasExpected() {
    Faults faults = new Faults();
    Source source = new Source.OfText("a.yaml", "");
    Node node = new Node.Scalar(new Mark(source, 2, 5), "roundz", true, false);
    Finding finding = faults.at(node, "key");
    assertTrue(faults.isEmpty());
    finding.expected("a list");
    faults.at(node.mark(), "key").word("roundz").oneOf(List.of("rounds", "start"));
    faults.at(node.mark(), "key").unknown("key", "strat", List.of("rounds", "start")).expected("y");
    faults.at(node.mark(), "key").missing("a list");
    faults.at(new Node.Broken(node.mark()), "key").expected("a list");
    String place = "a.yaml:2:5: key: ";
    assertEquals(
        List.of(
            place + "value \"roundz\", expected a list.",
            place + "value \"roundz\", expected one of rounds, start. Maybe rounds.",
            place + "unknown key \"strat\", expected y. Maybe start.",
            place + "nothing, expected a list. Maybe add the key here."),
        faults.list().stream().map(Fault::render).toList());
  }
}
