package entente.experiment.sampling;

import entente.experiment.scenario.Setting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.apache.commons.math3.util.FastMath;

/**
 * A factor as a design sees it: levels by number, or a range, over the unit interval.
 *
 * <p>A value is a text, and that text is both what the run is set to and what its row records, so
 * that the two cannot differ. Numbers of a range have at most twelve digits.
 *
 * @param name what tables call it
 * @param text what it is, in words
 * @param levels the levels as they are recorded; empty for a range
 * @param settings what each level sets; for a range the path alone
 * @param range the range; null if there are levels
 * @param kind what a level is
 */
public record Axis(
    String name,
    String text,
    List<String> levels,
    List<List<Setting>> settings,
    Range range,
    Kind kind) {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  /** What a level of a factor stands for. */
  public enum Kind {
    /** Values set at paths. */
    SETTINGS,
    /** A scenario. */
    SCENARIO,
    /** A future. */
    FUTURE
  }

  /**
   * A range.
   *
   * @param path what is set
   * @param from lower end
   * @param to upper end
   * @param whole whether values are whole numbers
   * @param log whether it is spread by ratios
   */
  public record Range(String path, double from, double to, boolean whole, boolean log) {

    /** Returns the value at a share of the range, from 0 to 1. */
    public String at(double u) {
      if (whole) {
        double value = Math.floor(from + u * (to - from + 1));
        return text(Math.min(to, value));
      }
      return text(inside(u));
    }

    /** Returns the level of a number of levels that has both ends. */
    public String level(int k, int of) {
      double u = of == 1 ? 0 : (double) k / (of - 1);
      return text(whole ? Math.rint(inside(u)) : inside(u));
    }

    private double inside(double u) {
      return log ? from * FastMath.pow(to / from, u) : from + u * (to - from);
    }

    private static String text(double value) {
      BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
      return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
  }

  /** Returns the axis of a path with levels. */
  public static Axis levels(String name, String text, String path, List<String> values) {
    List<List<Setting>> settings = new ArrayList<>();
    values.forEach(value -> settings.add(List.of(new Setting(path, value))));
    return new Axis(name, text, List.copyOf(values), settings, null, Kind.SETTINGS);
  }

  /** Returns the axis of alternative settings by number, from 0; no list of them is made. */
  public static Axis futures(String name, int number) {
    return new Axis(name, "future", new Numbered(number), List.of(), null, Kind.FUTURE);
  }

  /** Returns the axis of a range without levels. */
  public static Axis range(String name, String text, Range range) {
    return new Axis(name, text, List.of(), List.of(), range, Kind.SETTINGS);
  }

  /** Returns how many levels there are; 0 for a range. */
  public int size() {
    return levels.size();
  }

  /** Returns which level a share from 0 to 1 is. */
  int level(double u) {
    return Math.min(size() - 1, (int) (u * size() + 1e-9));
  }

  /** Returns the value at a share from 0 to 1, as it is recorded. */
  public String value(double u) {
    return range == null ? levels.get(level(u)) : range.at(u);
  }

  /** Returns what the value of a point sets. */
  public List<Setting> set(String value) {
    if (range != null) {
      return List.of(new Setting(range.path(), value));
    }
    int level = levels.indexOf(value);
    return kind == Kind.SETTINGS && level >= 0 ? settings.get(level) : List.of();
  }

  /** Returns the paths that it sets. */
  public List<String> paths() {
    if (range != null) {
      return List.of(range.path());
    }
    return settings.stream().flatMap(List::stream).map(Setting::path).distinct().toList();
  }

  /** The numbers from 0 on as words, each made when it is asked for. */
  private static final class Numbered extends AbstractList<String> implements RandomAccess {
    private final int size;

    Numbered(int size) {
      this.size = size;
    }

    @Override
    public String get(int index) {
      return Integer.toString(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int indexOf(Object word) {
      if (!(word instanceof String text) || !text.matches("0|[1-9][0-9]{0,9}")) {
        return -1;
      }
      long number = Long.parseLong(text);
      return number < size ? (int) number : -1;
    }

    @Override
    public boolean contains(Object word) {
      return indexOf(word) >= 0;
    }
  }
}
