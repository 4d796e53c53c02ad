package entente.ui.classroom;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who joined, and which states they took; several may share a state. */
final class Roster {

  /** Longest name, in letters. */
  static final int LONGEST_NAME = 24;

  // A router may show a whole class under one address; one stranger must not fill the roster.
  private static final int MOST_FROM_ONE_ADDRESS = 60;

  private final int most;
  private final Map<String, Pupil> byDigest = new LinkedHashMap<>();
  private int lastId;

  /** Makes an empty roster for so many at most. */
  Roster(int most) {
    this.most = most;
  }

  /** Returns a new pupil who is not yet on the roster; refuses where there is no room. */
  Pupil candidate(String name, String key, String address, boolean local) {
    String clean = clean(name);
    if (clean.isEmpty()) {
      throw new Refused(400, "name");
    }
    long from = byDigest.values().stream().filter(p -> p.address().equals(address)).count();
    if (byDigest.size() >= most || !local && from >= MOST_FROM_ONE_ADDRESS) {
      throw new Refused(429, "full");
    }
    return new Pupil(lastId + 1, clean, Secrets.digest(key), address);
  }

  void add(Pupil pupil) {
    byDigest.put(pupil.keyDigest(), pupil);
    lastId = Math.max(lastId, pupil.id());
  }

  /** Takes a pupil off the roster. */
  void remove(int id) {
    byDigest.values().removeIf(p -> p.id() == id);
  }

  /** Returns the pupil with a key, or null. */
  Pupil find(String key) {
    return byDigest.get(Secrets.digest(key));
  }

  /** Returns the pupil with a number, or null. */
  Pupil byId(int id) {
    return byDigest.values().stream().filter(p -> p.id() == id).findFirst().orElse(null);
  }

  List<Pupil> all() {
    return new ArrayList<>(byDigest.values());
  }

  /** Returns those who took a state, in the order in which they joined. */
  List<Pupil> of(String state) {
    return byDigest.values().stream().filter(p -> state.equals(p.state())).toList();
  }

  // What is left is shown as plain text; only what would not be seen, or turns a line around, goes.
  private static String clean(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST_NAME)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }
}
