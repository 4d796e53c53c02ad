package entente.experiment.store;

/**
 * One of several parts of an experiment that are computed apart; run r belongs to shard r mod n.
 *
 * @param index number of the shard, from 1
 * @param count how many shards there are
 */
public record Shard(int index, int count) {

  /** The whole of an experiment. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** Checks the numbers. */
  public Shard {
    if (!(count >= 1 && index >= 1 && index <= count)) {
      throw new IllegalArgumentException(word(index, count) + " is no shard");
    }
  }

  /** Returns whether a word as 2/3 says a shard. */
  static boolean isOne(String word) {
    try {
      return parse(word) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns the shard that a word as 2/3 says. */
  public static Shard parse(String word) {
    if (word == null || !word.matches("[0-9]{1,6}/[0-9]{1,6}")) {
      throw new IllegalArgumentException(word + " is no shard");
    }
    String[] parts = word.split("/");
    return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** Returns whether a run belongs to it. */
  public boolean holds(int run) {
    return run % count == index - 1;
  }

  /** Returns how many of the first runs belong to it. */
  public int size(int runs) {
    return (int) (((long) runs - index + count) / count);
  }

  /** Returns the word for it; null for the whole. */
  public String word() {
    return count == 1 ? null : toString();
  }

  private static String word(int index, int count) {
    return index + "/" + count;
  }

  @Override
  public String toString() {
    return word(index, count);
  }
}
