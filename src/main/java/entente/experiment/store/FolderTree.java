package entente.experiment.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders below a folder. */
public final class FolderTree {

  private FolderTree() {}

  /** Returns what lies in a folder, but for what bears one of some names, in order. */
  static List<Path> children(Path folder, Set<String> without) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !without.contains(p.getFileName().toString())).sorted().toList();
    }
  }

  /** Returns the files among some paths and below them, in order. */
  static List<Path> files(List<Path> trees) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path tree : trees) {
      try (Stream<Path> walk = Files.walk(tree)) {
        walk.filter(Files::isRegularFile).sorted().forEach(found::add);
      }
    }
    return found;
  }

  /** Deletes a file, or a folder with all that is in it. */
  public static void remove(Path tree) throws IOException {
    Files.walkFileTree(tree, new Remover());
  }

  /** Deletes a tree. */
  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
