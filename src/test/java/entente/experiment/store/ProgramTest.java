package entente.experiment.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  /** SHA-256 of the letters abc, from the standard's own examples (FIPS 180-2, B.1). */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void digestsClassesAloneInTheOrderOfTheirNames(@TempDir Path folder) throws IOException {
    write(folder, "entente/A.class", "a");
    write(folder, "entente/b/B.class", "b");
    write(folder, "entente/b/C.class", "c");
    write(folder, "entente/b/notes.txt", "d");
    assertEquals(ABC, Program.ofFolder(folder));
  }

  @Test
  void aJarAndTheFolderItWasMadeOfAreOneProgram(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("program.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, "entente/b/C.class", "c");
      entry(out, "library/Z.class", "z");
      entry(out, "entente/b/B.class", "b");
      entry(out, "entente/A.class", "a");
    }
    assertEquals(ABC, Program.ofJar(jar, "entente/"));
  }

  @Test
  void anotherClassIsAnotherProgram(@TempDir Path folder) throws IOException {
    write(folder, "entente/A.class", "a");
    String before = Program.ofFolder(folder);
    write(folder, "entente/A.class", "b");
    assertNotEquals(before, Program.ofFolder(folder));
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void entry(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
