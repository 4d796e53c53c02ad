package entente.ui.classroom;

/** One who joined: a name, and the state taken, if any. */
final class Pupil {

  private final int id;
  private final String name;
  private final String keyDigest;
  private final String address;
  private String state;
  private long seen;

  Pupil(int id, String name, String keyDigest, String address) {
    this.id = id;
    this.name = name;
    this.keyDigest = keyDigest;
    this.address = address;
  }

  int id() {
    return id;
  }

  String name() {
    return name;
  }

  String keyDigest() {
    return keyDigest;
  }

  String address() {
    return address;
  }

  /** Returns the key of the state taken, or null. */
  String state() {
    return state;
  }

  void take(String key) {
    state = key;
  }

  /** Notes that the pupil's page was heard of, by a clock that only goes forward. */
  void heard(long nanos) {
    seen = nanos;
  }

  /** Returns whether the pupil's page was heard of in the last half minute. */
  boolean here(long nanos) {
    return seen != 0 && nanos - seen < 30_000_000_000L;
  }
}
