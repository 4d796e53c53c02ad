package entente.ui.cli.stored;

import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Identity;
import entente.ui.cli.terminal.ShellWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The command that wrote a folder, as its manifest tells it.
 *
 * @param words its words, the name of the command first
 */
record StoredCommand(List<String> words) {

  static StoredCommand of(Identity identity) {
    return new StoredCommand(ShellWords.split(identity.command()));
  }

  /** Returns the name of the command. */
  String word() {
    return words.get(0);
  }

  /** Returns whether it has a word. */
  boolean says(String word) {
    return words.contains(word);
  }

  /** Returns the whole number behind an option, the last if there are several. */
  int number(String option, int otherwise) {
    return Integer.parseInt(after(option, Integer.toString(otherwise)));
  }

  /** Returns what stands behind each place of an option. */
  List<String> all(String option) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k + 1 < words.size(); k++) {
      if (words.get(k).equals(option)) {
        values.add(words.get(k + 1));
      }
    }
    return values;
  }

  /** Returns what it set over the files of its scenarios. */
  List<Setting> settings() {
    return all("--set").stream().map(Setting::parse).toList();
  }

  /** Returns the tables that it was told to keep. */
  Set<Detail> keep() {
    Set<Detail> keep = EnumSet.noneOf(Detail.class);
    for (String table : after("--keep", "").split(",")) {
      if (!table.isEmpty()) {
        keep.add(Detail.valueOf(table.toUpperCase(Locale.ROOT)));
      }
    }
    return keep;
  }

  private String after(String option, String otherwise) {
    int at = words.lastIndexOf(option);
    return at < 0 || at + 1 >= words.size() ? otherwise : words.get(at + 1);
  }
}
