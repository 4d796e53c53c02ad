package entente.experiment.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that come with the program. */
public final class Shipped {
  private static final String FOLDER = "scenarios/";
  private static final String SUFFIX = ".yaml";

  private Shipped() {}

  /** Returns their names, sorted. */
  public static List<String> names() {
    return names("");
  }

  /** Returns the names of the files in a folder below, as {@code theory/}, sorted. */
  public static List<String> names(String below) {
    String folder = FOLDER + below;
    URL known = Shipped.class.getClassLoader().getResource(FOLDER + "five-states.yaml");
    if (known == null) {
      return List.of();
    }
    try {
      if (known.openConnection() instanceof JarURLConnection jar) {
        return names(folder, jar.getJarFile().stream().map(entry -> entry.getName()));
      }
      Path place = Path.of(known.toURI()).resolveSibling(below);
      if (!Files.isDirectory(place)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(place)) {
        return names(folder, files.map(file -> folder + file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(String folder, Stream<String> entries) {
    return entries
        .filter(entry -> entry.startsWith(folder) && entry.endsWith(SUFFIX))
        .map(entry -> entry.substring(folder.length(), entry.length() - SUFFIX.length()))
        .filter(name -> !name.isEmpty() && !name.contains("/"))
        .sorted()
        .toList();
  }

  /** Returns the source of a shipped file. */
  public static Source source(String name) {
    return new Source.Shipped(FOLDER + name + SUFFIX);
  }

  /** Returns whether a word is written as the path of a file rather than as a shipped name. */
  public static boolean isPath(String word) {
    return word.contains("/") || word.contains("\\") || word.matches(".*\\.(yaml|yml|json)");
  }
}
