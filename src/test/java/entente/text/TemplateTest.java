package entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Template HIGHER = Template.of("{a} is above {b}: {a} {0} {} {$1}.");

  @Test
  void everyHoleIsFilledWhereverItStands() {
    assertEquals("$1 is above \\b: $1 {0} {} {$1}.", HIGHER.fill("b", "\\b", "a", "$1"));
    assertEquals("none", Template.of("none").fill());
    assertEquals("null and 2", Template.of("{x} and {y}").fill("x", null, "y", 2));
  }

  @Test
  void whatIsFilledInIsNoTemplate() {
    assertEquals("{b} is above {a}: {b} {0} {} {$1}.", HIGHER.fill("a", "{b}", "b", "{a}"));
  }

  @Test
  void aHoleLeftOpenOrUnknownIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> HIGHER.fill("a", 1));
    assertThrows(IllegalArgumentException.class, () -> HIGHER.fill("a", 1, "b", 2, "c", 3));
    assertThrows(IllegalArgumentException.class, () -> HIGHER.fill("a", 1, "b"));
  }
}
