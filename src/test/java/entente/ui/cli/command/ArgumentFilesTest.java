package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file of arguments is plain text, or it is refused with the place of what is not. */
class ArgumentFilesTest extends CommandFixture {

  @Test
  void whatNoEditorShowsIsNoSpace() throws IOException {
    Path file = Files.writeString(dir.resolve("words.txt"), "power\n--quota\n3\0\n--weights 1,2\n");
    assertEquals(2, run("@" + file));
    assertTrue(err.toString().contains("words.txt:3:2: document: value U+0000"), err.toString());
    assertEquals("", out.toString());
    Path outer = Files.writeString(dir.resolve("outer.txt"), "--json @" + file + "\n");
    assertEquals(2, run("@" + outer));
    assertTrue(err.toString().contains("words.txt:3:2:"), err.toString());
    assertEquals(2, run("@" + dir));
    assertTrue(err.toString().contains("a folder, expected a file of arguments"), err.toString());
  }

  @Test
  void plainOnesAreReadAsBefore() throws IOException {
    Path file = Files.writeString(dir.resolve("words.txt"), "power --quota 3\n--weights 1,2,1\n");
    assertEquals(0, run("@" + file), err::toString);
  }
}
