package entente.ui.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the tables of {@link RecordTables} from beginning to end; uses no reflection. */
public final class TableCursor {

  private final List<String> words;
  private final double[] numbers;
  private final int[] shape;
  private int at;

  /** Starts at the beginning of tables. */
  public TableCursor(List<String> words, double[] numbers, int[] shape) {
    this.words = words;
    this.numbers = numbers;
    this.shape = shape;
  }

  /** Reads a whole number, a size, or a place. */
  public int whole() {
    return shape[at++];
  }

  /** Reads a flag, or whether there is a record. */
  public boolean flag() {
    return whole() == 1;
  }

  /** Reads a number. */
  public double number() {
    return numbers[whole()];
  }

  /** Reads a number that may be missing. */
  public Double numberOrNull() {
    int place = whole();
    return place == RecordTables.NOTHING ? null : Double.valueOf(numbers[place]);
  }

  /** Reads a whole number that may be missing. */
  public Integer wholeOrNull() {
    return flag() ? Integer.valueOf(whole()) : null;
  }

  /** Reads a word that may be missing. */
  public String word() {
    int place = whole();
    return place == RecordTables.NOTHING ? null : words.get(place);
  }

  /** Reads one of several values, or none. */
  public <T> T one(T[] values) {
    int place = whole();
    return place == RecordTables.NOTHING ? null : values[place];
  }

  /** Reads a list that may be missing. */
  public <T> List<T> list(Supplier<T> item) {
    int size = whole();
    if (size == RecordTables.NOTHING) {
      return null;
    }
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(item.get());
    }
    return list;
  }

  /** Reads a map that may be missing, in the order in which it was written. */
  public <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    return into(new LinkedHashMap<>(), key, value);
  }

  /** Reads a map by the order of its keys that may be missing. */
  public <K extends Comparable<K>, V> SortedMap<K, V> sorted(Supplier<K> key, Supplier<V> value) {
    return into(new TreeMap<>(), key, value);
  }

  private <K, V, M extends Map<K, V>> M into(M map, Supplier<K> key, Supplier<V> value) {
    int size = whole();
    if (size == RecordTables.NOTHING) {
      return null;
    }
    for (int i = 0; i < size; i++) {
      K one = key.get();
      map.put(one, value.get());
    }
    return map;
  }
}
