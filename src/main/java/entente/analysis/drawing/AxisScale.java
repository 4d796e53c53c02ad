package entente.analysis.drawing;

import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * What an axis shows.
 *
 * @param low its lower end
 * @param high its upper end
 * @param step distance of its ticks
 * @param numbers how its numbers are written
 */
public record AxisScale(double low, double high, double step, Numbers numbers) {

  /** How the numbers of an axis are written. */
  public enum Numbers {
    /** As they are. */
    PLAIN,
    /** In per cent. */
    PERCENT,
    /** Without their sign: what is below zero counts the other way. */
    UNSIGNED,
    /** Not at all. */
    NONE,
    /** Not at all, and without ticks. */
    BARE
  }

  /** Makes a scale with plain numbers. */
  public AxisScale(double low, double high, double step) {
    this(low, high, step, Numbers.PLAIN);
  }

  /** Returns a scale from low to high with round steps, about as many as asked. */
  public static AxisScale of(double low, double high, int steps) {
    return new AxisScale(low, high, step((high - low) / steps));
  }

  /** Returns a scale of years. */
  public static AxisScale years(double from, double to, int steps) {
    double end = Math.max(to, from + 0.25);
    return new AxisScale(from, end, Math.max(1, step((end - from) / steps)));
  }

  /** Returns a scale with round ends that holds two values and is at least so long. */
  public static AxisScale holding(double low, double high, double least, int steps) {
    if (!(low <= high)) {
      return new AxisScale(0, 1, 0.5);
    }
    double room = Math.max(0, least - (high - low)) / 2;
    double step = step(Math.max(1e-9, high - low + 2 * room) / steps);
    double from = step * Math.floor((low - room) / step);
    double to = step * Math.ceil((high + room) / step);
    return new AxisScale(from, to > from ? to : from + step, step);
  }

  /** Returns this scale without what lies beyond two limits. */
  public AxisScale within(double lowest, double highest) {
    double from = Math.max(lowest, low);
    double to = Math.min(highest, high);
    return new AxisScale(from, to > from ? to : from + step, step, numbers);
  }

  /** Returns this scale with its numbers written in another way. */
  public AxisScale as(Numbers other) {
    return new AxisScale(low, high, step, other);
  }

  /** Returns the value, or the end of the scale that it lies beyond. */
  public double cut(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /** Returns the round number nearest above a rough step: 1, 2 or 5 times a power of ten. */
  public static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double round : new double[] {1, 2, 5}) {
      if (rough <= round * power * (1 + 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** Returns the axis. */
  NumberAxis axis() {
    NumberAxis axis = new NumberAxis();
    double rounding = step * 1e-6; // else a tick at the very edge may be lost
    axis.setRange(low - rounding, high + rounding);
    axis.setTickUnit(new NumberTickUnit(step));
    axis.setNumberFormatOverride(format());
    axis.setTickLabelFont(Letters.NOTE.font());
    axis.setTickLabelPaint(new Color(Theme.QUIET));
    axis.setAxisLinePaint(new Color(Theme.QUIET));
    axis.setTickMarkPaint(new Color(Theme.QUIET));
    axis.setTickMarkOutsideLength(6);
    axis.setTickLabelsVisible(numbers != Numbers.NONE && numbers != Numbers.BARE);
    axis.setTickMarksVisible(numbers != Numbers.BARE);
    return axis;
  }

  private DecimalFormat format() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    boolean percent = numbers == Numbers.PERCENT;
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(percent ? 100 * step : step) - 1e-9));
    String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    DecimalFormat format = new DecimalFormat(percent ? digits + " %" : digits, symbols);
    if (numbers == Numbers.UNSIGNED) {
      format.setMaximumFractionDigits(0);
      format.setNegativePrefix("");
    }
    return format;
  }
}
