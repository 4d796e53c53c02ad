package entente.experiment.game;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import entente.experiment.input.NumberReader;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.input.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads the input files of coalition theory: {@code actors:} for a landscape, {@code players:} for
 * stability, {@code quota:} for a vote; every fault in one pass.
 */
public final class GameFiles {

  private static final String FOLDER = "theory/";

  private GameFiles() {}

  /** Returns the actors of a landscape; throws a {@link FaultsException} if there are faults. */
  public static ActorsFile actors(String nameOrPath) {
    return read(FileLookup.of(FOLDER, nameOrPath), "actors", GameAssembly::actors);
  }

  /** Returns the players of a game; throws as above. */
  public static PlayersFile players(String nameOrPath) {
    return read(FileLookup.of(FOLDER, nameOrPath), "players", GameAssembly::players);
  }

  /** Returns a weighted vote; throws as above. */
  public static VoteFile vote(String nameOrPath) {
    return read(FileLookup.of(FOLDER, nameOrPath), "quota", GameAssembly::vote);
  }

  /** Returns whether a file is of one of these kinds, as its top key tells. */
  public static boolean isOne(Path file) {
    return kind(Source.OfFile.of(file)) != null;
  }

  /** Returns all faults of a file of one of these kinds; none if it is good. */
  public static List<Fault> check(Path file) {
    Source source = Source.OfFile.of(file);
    try {
      String kind = String.valueOf(kind(source));
      switch (kind) {
        case "actors" -> read(source, kind, GameAssembly::actors);
        case "players" -> read(source, kind, GameAssembly::players);
        default -> read(source, "quota", GameAssembly::vote);
      }
      return List.of();
    } catch (FaultsException e) {
      return e.faults();
    }
  }

  /** Returns the names of the files that come with the program, sorted. */
  public static List<String> shipped() {
    return Shipped.names(FOLDER);
  }

  private static String kind(Source source) {
    Faults unheard = new Faults();
    if (!source.exists()) {
      return null;
    }
    String text = new SourceFiles(unheard).text(source);
    Node node = text == null ? null : YamlReader.read(source, text, unheard);
    if (node instanceof Node.Mapping map) {
      for (String key : List.of("actors", "players", "quota")) {
        if (map.fields().containsKey(key)) {
          return key;
        }
      }
    }
    return null;
  }

  private static <T> T read(
      Source source, String key, BiFunction<GameAssembly, Node.Mapping, T> parts) {
    Faults faults = new Faults();
    String text = new SourceFiles(faults).text(source);
    Node node = text == null ? null : YamlReader.read(source, text, faults);
    T file = null;
    if (node instanceof Node.Mapping map) {
      if (map.fields().containsKey(key)) {
        file = parts.apply(new GameAssembly(FileLookup.bare(source), text, faults), map);
      } else {
        String other = kind(source);
        String value = other == null ? "no key " + key : "a file with the key " + other;
        String maybe = other == null ? Nearest.of(key, map.fields().keySet()) : use(other);
        faults.add(node.mark(), "", value, "a map with the key " + key, maybe);
      }
    } else if (node != null) {
      String value = NumberReader.describe(node);
      faults.add(node.mark(), "", value, "a map with the key " + key, "");
    }
    faults.throwIfAny();
    return file;
  }

  private static String use(String key) {
    return switch (key) {
      case "actors" -> "landscape";
      case "players" -> "stability";
      default -> "power";
    };
  }
}
