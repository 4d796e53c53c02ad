package entente.ui.cli.command;

import entente.experiment.input.Shipped;
import entente.experiment.store.FolderTree;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Manifest;
import entente.experiment.store.Output;
import entente.experiment.store.Program;
import entente.experiment.store.Session;
import entente.experiment.store.SpreadsheetFile;
import entente.experiment.store.StoredTable;
import entente.text.Template;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.ShellWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of giving the command of a results folder again, into a place of its own that is gone
 * afterwards.
 *
 * <p>Files that hang on the compression of the Java at hand, PNG and PDF, are compared where the
 * same Java wrote the folder.
 *
 * @param files how many files came out the same
 * @param differing those that did not
 * @param impossible why the command could not be given again; null if it could
 */
record CommandAgain(int files, List<String> differing, String impossible) {

  private static final Template TEXT = Template.of("the text of {name} in manifest.json");
  private static final String COMPRESSED = ".*\\.(png|pdf|parquet)";

  /** Commands whose first word names the folder that they start from, without the way to it. */
  private static final Set<String> OF_FOLDER = Set.of("why", "branch");

  /** Gives the command of a folder again. */
  static CommandAgain of(Path folder, Manifest manifest, Simulator laboratory) throws IOException {
    Path place = Files.createTempDirectory("entente-");
    try {
      Path out = place.resolve("again");
      List<String> words = words(folder, manifest);
      if (words.isEmpty()) {
        return new CommandAgain(0, List.of(), "the folder it starts from does not stand beside it");
      }
      words.addAll(List.of("--out", out.toString(), "--quiet"));
      StringWriter err = new StringWriter();
      CommandLines.execute(
          laboratory,
          new PrintWriter(Writer.nullWriter()),
          new PrintWriter(err, true),
          words.toArray(String[]::new));
      return Manifest.read(out)
          .map(made -> compare(folder, manifest, out, made))
          .orElseGet(() -> new CommandAgain(0, List.of(), err.toString().strip()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      FolderTree.remove(place);
    }
  }

  private static List<String> words(Path folder, Manifest manifest) throws IOException {
    Identity identity = manifest.identity();
    List<String> words = new ArrayList<>(ShellWords.split(identity.command()));
    if (OF_FOLDER.contains(words.get(0)) && words.size() > 1) {
      Path beside = folder.toAbsolutePath().normalize().resolveSibling(words.get(1));
      String origin = identity.inputs().isEmpty() ? "" : identity.inputs().get(0).text();
      boolean there =
          Manifest.read(beside).filter(m -> m.identity().command().equals(origin)).isPresent();
      if (!there) {
        return List.of();
      }
      words.set(1, beside.toString());
    }
    if (manifest.outcome().outputs().containsKey(SpreadsheetFile.FILE)) {
      words.add("--xlsx");
    }
    if (words.get(0).equals("sweep")) {
      if (StoredTable.parquet(manifest)) {
        words.addAll(List.of("--format", "parquet"));
      }
      if (identity.shard() != null) {
        words.addAll(List.of("--shard", identity.shard()));
      }
    }
    return words;
  }

  private static CommandAgain compare(Path folder, Manifest was, Path out, Manifest made) {
    if (!made.identity().by(was.identity().program()).sameExperiment(was.identity())) {
      List<String> forged = forged(was.identity(), made.identity(), made.identity().program());
      return new CommandAgain(
          0,
          forged,
          forged.isEmpty() ? "what it was made from is not here, or has changed since" : null);
    }
    Map<String, Output> before = was.outcome().outputs();
    Map<String, Output> now = made.outcome().outputs();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    List<String> differing = new ArrayList<>();
    boolean sameJava = java(was).equals(java(made)) && java(was).size() == 1;
    int same = 0;
    for (String name : names) {
      Output one = before.get(name);
      Output other = now.get(name);
      if (one == null || other == null) {
        differing.add(name);
      } else if (sameJava || !name.matches(COMPRESSED)) {
        if (one.sha256().equals(other.sha256())
            || name.startsWith("answer.") && told(folder, name).equals(told(out, name))) {
          same++;
        } else {
          differing.add(name);
        }
      }
    }
    return new CommandAgain(same, differing, null);
  }

  /** Returns the texts that only somebody's hand can have changed: a program's own are fixed. */
  private static List<String> forged(Identity was, Identity now, Program program) {
    List<String> words = ShellWords.split(was.command());
    List<String> named = words.stream().skip(1).takeWhile(word -> !word.startsWith("--")).toList();
    boolean own = named.stream().allMatch(CommandAgain::shipped);
    if (!own || !was.program().equals(program)) {
      return List.of();
    }
    Map<String, String> texts =
        now.inputs().stream().collect(Collectors.toMap(Input::name, Input::text, (a, b) -> a));
    return was.inputs().stream()
        .filter(input -> !input.text().equals(texts.getOrDefault(input.name(), input.text())))
        .map(input -> TEXT.fill("name", input.name()))
        .toList();
  }

  private static boolean shipped(String word) {
    return !Shipped.isPath(word)
        && (Shipped.names().contains(word) || Shipped.names("studies/").contains(word));
  }

  private static Set<String> java(Manifest manifest) {
    return manifest.outcome().sessions().stream().map(Session::java).collect(Collectors.toSet());
  }

  // Lines of an answer are as long as the terminal was wide, and where a folder stands is no part
  // of what was found.
  private static String told(Path folder, String name) {
    try {
      String text = Files.readString(folder.resolve(name));
      return name.endsWith(".json")
          ? JsonText.unplaced(text).orElse(text)
          : text.replaceAll("\\s+", " ").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
