package entente.experiment.game;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.InputFile;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import entente.experiment.input.Shipped;
import entente.experiment.input.SourceFiles;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads the input files of coalition theory: {@code actors:} for a landscape, {@code players:} for
 * stability, {@code countries:} for alliances, {@code quota:} or {@code majorities:} for a vote;
 * every fault in one pass.
 */
public final class GameFiles {

  private static final String FOLDER = "theory/";
  private static final String MAJORITIES = "majorities";

  private GameFiles() {}

  /** Returns the actors of a landscape; throws a {@link FaultsException} if there are faults. */
  public static ActorsFile actors(String nameOrPath) {
    return read(find(nameOrPath), "actors", GameAssembly::actors);
  }

  /** Returns the players of a game; throws as above. */
  public static PlayersFile players(String nameOrPath) {
    return read(find(nameOrPath), "players", GameAssembly::players);
  }

  /** Returns countries that may ally; throws as above. */
  public static CountriesFile countries(String nameOrPath) {
    return read(find(nameOrPath), "countries", GameAssembly::countries);
  }

  /** Returns a weighted vote; throws as above. */
  public static VoteFile vote(String nameOrPath) {
    InputFile file = find(nameOrPath);
    return MAJORITIES.equals(kind(file.root()))
        ? read(file, MAJORITIES, GameAssembly::majorities)
        : read(file, "quota", GameAssembly::vote);
  }

  /** Returns whether a file is of one of these kinds, as its top key tells. */
  public static boolean isOne(InputFile file) {
    return kind(file.root()) != null;
  }

  /** Returns all faults of a file of one of these kinds; none if it is good. */
  public static List<Fault> check(InputFile file) {
    try {
      String kind = String.valueOf(kind(file.root()));
      switch (kind) {
        case "actors" -> read(file, kind, GameAssembly::actors);
        case "players" -> read(file, kind, GameAssembly::players);
        case "countries" -> read(file, kind, GameAssembly::countries);
        case MAJORITIES -> read(file, kind, GameAssembly::majorities);
        default -> read(file, "quota", GameAssembly::vote);
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

  private static InputFile find(String nameOrPath) {
    return InputFile.read(FileLookup.of(FOLDER, nameOrPath), "a file of coalition theory");
  }

  private static String kind(Node node) {
    if (node instanceof Node.Mapping map) {
      for (String key : List.of("actors", "players", "countries", MAJORITIES, "quota")) {
        if (map.fields().containsKey(key)) {
          return key;
        }
      }
    }
    return null;
  }

  private static <T> T read(
      InputFile file, String key, BiFunction<GameAssembly, Node.Mapping, T> parts) {
    Faults faults = new Faults();
    Node node = new SourceFiles(faults).take(file);
    T read = null;
    if (node instanceof Node.Mapping map) {
      if (map.fields().containsKey(key)) {
        String bare = FileLookup.bare(file.source());
        read = parts.apply(new GameAssembly(bare, file.text(), faults), map);
      } else {
        String other = kind(node);
        String value = other == null ? "no key " + key : "a file with the key " + other;
        String maybe = other == null ? Nearest.of(key, map.fields().keySet()) : use(other);
        faults.at(node.mark(), "").found(value).maybe(maybe).expected("a map with the key " + key);
      }
    } else if (node != null) {
      faults.at(node.mark(), "").found(node).expected("a map with the key " + key);
    }
    faults.throwIfAny();
    return read;
  }

  private static String use(String key) {
    return switch (key) {
      case "actors" -> "landscape";
      case "players" -> "stability";
      case "countries" -> "alliances";
      default -> "power";
    };
  }
}
