package entente.experiment.scenario;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * One value that is set from outside a scenario file, as by {@code --set path=value}.
 *
 * @param path dotted path, as in {@code structures.platform.inclusiveness}
 * @param value the value as it would be written in the file
 */
public record Setting(String path, String value) {

  /** Returns the setting that a word {@code path=value} says; a {@link FaultsException} if none. */
  public static Setting parse(String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      String maybe = "structures.platform.inclusiveness=0.5";
      String value = Faults.quote(word);
      throw new FaultsException(
          List.of(new Fault("--set", 1, 1, "document", value, "path=value", maybe)));
    }
    return new Setting(word.substring(0, equals).strip(), word.substring(equals + 1).strip());
  }

  /** Returns the settings of a file's list; what is none is a fault at its place. */
  public static List<Setting> all(List<String> words, String path, Places places) {
    List<Setting> settings = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      try {
        settings.add(parse(words.get(k)));
      } catch (FaultsException e) {
        places.at(path + "." + k).word(words.get(k)).expected("path=value");
      }
    }
    return settings;
  }

  @Override
  public String toString() {
    return path + "=" + value;
  }
}
