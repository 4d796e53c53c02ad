package entente.experiment.scenario;

import entente.experiment.input.Finding;
import entente.experiment.input.Mark;
import entente.experiment.table.TableText;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.structures.Commitment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One team's line: {@code Blue; seed 7; BIRCH 4 platform; BIRCH 12 north + no seat}.
 *
 * <p>The team's name comes first, then perhaps the seed of its world, then its choices: state,
 * round, and what to be in or, where states change portfolios, what to do: {@code BIRCH 4 join
 * platform}, {@code BIRCH 12 leave north}, {@code BIRCH 20 stay}. A structure's key takes that and
 * leaves the other half as it is; {@code no bloc}, {@code no seat} and {@code none} give up a half
 * or both; {@code keep} changes nothing. Between its choices a state that the line names keeps what
 * it has.
 */
final class ChoiceLine {
  private static final int LONGEST_NAME = 40;
  private static final Pattern SEED = Pattern.compile("seed\\s+(\\S+)");
  private static final Pattern CHOICE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(.*\\S)");

  private final TableText text;
  private final int number;
  private final String line;
  private final ChoiceReader reader;
  private final SortedMap<String, SortedMap<Integer, GivenChoice>> choices = new TreeMap<>();
  private Long seed;

  ChoiceLine(TableText text, int number, String line, ChoiceReader reader) {
    this.text = text;
    this.number = number;
    this.line = line;
    this.reader = reader;
  }

  Team read() {
    String name = null;
    int start = 0;
    for (String part : line.split(";", -1)) {
      int at = start + part.length() - part.stripLeading().length();
      if (name == null) {
        name = part.strip();
        name(name, at);
      } else if (!part.isBlank()) {
        part(part.strip(), at);
      }
      start += part.length() + 1;
    }
    return new Team(name, seed, kept());
  }

  private void name(String name, int at) {
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      at(at, "team").word(name).expected("the team's name, at most " + LONGEST_NAME + " letters");
    }
  }

  private void part(String part, int at) {
    Matcher seeded = SEED.matcher(part);
    Matcher choice = CHOICE.matcher(part);
    if (seeded.matches()) {
      seed(seeded, at);
    } else if (choice.matches()) {
      choice(choice, at);
    } else {
      at(at, "choice")
          .word(part)
          .expected(
              reader.steps()
                  ? "seed NUMBER, or STATE ROUND STEP STRUCTURE"
                  : "seed NUMBER, or STATE ROUND STRUCTURE");
    }
  }

  private void seed(Matcher part, int at) {
    try {
      seed = Long.valueOf(part.group(1));
    } catch (NumberFormatException e) {
      int where = at + part.start(1);
      at(where, "seed").word(part.group(1)).expected("a whole number of 64 bits");
    }
  }

  private void choice(Matcher part, int at) {
    String state = part.group(1);
    reader.known(mark(at), "choice.state", state);
    String word = part.group(2);
    int round = word.matches("[0-9]{1,6}") ? Integer.parseInt(word) : 0;
    if (round < 1 || round > reader.rounds()) {
      String expected = "a round from 1 to " + reader.rounds();
      at(at + part.start(2), "choice.round").word(word).expected(expected);
    }
    GivenChoice given =
        reader.steps()
            ? step(round, state, part.group(3), at + part.start(3))
            : option(round, state, part.group(3), at + part.start(3));
    SortedMap<Integer, GivenChoice> mine = choices.computeIfAbsent(state, s -> new TreeMap<>());
    if (mine.put(round, given) != null) {
      at(at, "choice").found(state + " again in round " + round).expected("one choice a round");
    }
  }

  private GivenStep step(int round, String state, String words, int at) {
    String word = words.replaceFirst("\\s.*", "");
    String structure = words.substring(word.length()).strip();
    Mark where = mark(at);
    Mark structureAt = mark(at + words.length() - structure.length());
    return reader.step(round, state, word, where, structure, structureAt, "choice");
  }

  private GivenPair option(int round, String state, String words, int at) {
    String bloc = null;
    String seat = null;
    int start = at;
    for (String raw : words.split("\\+", -1)) {
      String word = raw.strip();
      int here = start + raw.length() - raw.stripLeading().length();
      start += raw.length() + 1;
      String newBloc = bloc(word);
      String newSeat = seat(word);
      boolean twice = bloc != null && newBloc != null || seat != null && newSeat != null;
      if (newBloc == null && newSeat == null) {
        List<String> valid = new ArrayList<>(reader.keys(Commitment.EXCLUSIVE));
        valid.addAll(reader.keys(Commitment.BESIDE));
        String expected = String.join(", ", valid) + ", no bloc, no seat, none or keep";
        at(here, "choice").word(word).near(valid).expected(expected);
      } else if (twice) {
        at(here, "choice").word(word).expected("one bloc and one seat at most");
      }
      bloc = newBloc == null ? bloc : newBloc;
      seat = newSeat == null ? seat : newSeat;
    }
    return new GivenPair(
        round, state, bloc == null ? GivenPair.KEEP : bloc, seat == null ? GivenPair.KEEP : seat);
  }

  private String bloc(String word) {
    return half(word, "no bloc", Commitment.EXCLUSIVE);
  }

  private String seat(String word) {
    return half(word, "no seat", Commitment.BESIDE);
  }

  // What a word says of one half of a choice, or null.
  private String half(String word, String none, Commitment commitment) {
    if (word.equals(none) || word.equals("none")) {
      return GivenPair.NONE;
    } else if (word.equals("keep")) {
      return GivenPair.KEEP;
    }
    return reader.keys(commitment).contains(word) ? word : null;
  }

  private List<GivenChoice> kept() {
    List<GivenChoice> all = new ArrayList<>();
    choices.forEach(
        (state, mine) -> {
          for (int round = 1; round <= reader.rounds(); round++) {
            GivenChoice keep =
                reader.steps()
                    ? GivenStep.stay(round, state)
                    : new GivenPair(round, state, GivenPair.KEEP, GivenPair.KEEP);
            all.add(mine.getOrDefault(round, keep));
          }
        });
    return all;
  }

  private Mark mark(int at) {
    return text.mark(number, line.codePointCount(0, at) + 1);
  }

  private Finding at(int at, String path) {
    return reader.faults().at(mark(at), path);
  }
}
