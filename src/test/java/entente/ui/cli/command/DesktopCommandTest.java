package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desktop where there is no display; with one, see {@code .ci/desktop}. */
class DesktopCommandTest extends CommandFixture {

  @Test
  void withoutADisplayItSaysWhatElseOneCanDo() {
    Assumptions.assumeTrue(GraphicsEnvironment.isHeadless());
    assertEquals(3, run("desktop"));
    assertTrue(err.toString().startsWith("desktop: no display"), err.toString());
    assertTrue(err.toString().contains("Maybe "), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desktop no-such",
        "desktop five-states three-poles",
        "desktop --seed x",
        "desktop --rounds 0",
        "desktop --set structures.platform.quota=9"
      })
  void badUsageIsToldFirst(String words) {
    assertEquals(2, run(words.split(" ")));
    assertFalse(err.toString().contains("no display"), err.toString());
  }
}
