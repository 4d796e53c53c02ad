package entente.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The definition of one quantity that a user may set: its unit, limits, default, plausible range,
 * sentence and source.
 *
 * <p>It sits on a record component whose name, in snake case, is the key in scenario files. Reader,
 * JSON Schema, help, axis labels, report and parameter table are derived from it and from nothing
 * else.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Param {

  /** One sentence that says what the quantity is. */
  String text();

  /** Unit; {@code "1"} for a dimensionless number. */
  String unit() default "1";

  /** Smallest value that has a meaning; anything below is a fault in the file. */
  double low() default 0;

  /** Largest value that has a meaning; anything above is a fault in the file. */
  double high() default 1;

  /** Default of a number; NaN if the user must say it. */
  double value() default Double.NaN;

  /**
   * Default of a word, a switch or a list, as it would be written; empty if the user must say it.
   */
  String word() default "";

  /** True if the key may be left out although it has no default. */
  boolean optional() default false;

  /**
   * True if the whole text of a scenario leaves the key out where it has its default, so that
   * scenarios that do not use it keep the text and the digest that they had before there was such a
   * key.
   */
  boolean unsaid() default false;

  /** Lower end of the range that futures and sensitivity draw from; NaN if it is never drawn. */
  double from() default Double.NaN;

  /** Upper end of the range that futures and sensitivity draw from; NaN if it is never drawn. */
  double to() default Double.NaN;

  /** Publication or data that the default or the range rests on; {@code "assumed"} if none does. */
  String source() default "assumed";
}
