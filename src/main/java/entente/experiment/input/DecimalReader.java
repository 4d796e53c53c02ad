package entente.experiment.input;

import java.math.BigDecimal;

/** Reads numbers as the decimals that are written, so that ties in a file stay ties. */
public final class DecimalReader {

  private static final int DIGITS = 40;

  private final Faults faults;

  /** Creates a reader that reports what is wrong to the faults of one pass. */
  public DecimalReader(Faults faults) {
    this.faults = faults;
  }

  /** Returns any number, or null with a fault. */
  public BigDecimal any(Node node, String path) {
    return read(node, path, Integer.MIN_VALUE, "a number", "");
  }

  /** Returns a number of at least 0, or null with a fault. */
  public BigDecimal least(Node node, String path) {
    return read(node, path, 0, "a number of at least 0", "0, the nearest allowed");
  }

  /** Returns a number above 0, or null with a fault. */
  public BigDecimal above(Node node, String path, String otherwise) {
    return read(node, path, 1, "a number above 0", otherwise);
  }

  private BigDecimal read(Node node, String path, int leastSign, String expected, String maybe) {
    if (node instanceof Node.Broken) {
      return null;
    }
    if (!(node instanceof Node.Scalar scalar) || Node.isNothing(node)) {
      faults.at(node, path).expected(expected);
      return null;
    }
    String text = scalar.text();
    Double number = scalar.plain() ? CoreSchema.number(text) : null;
    if (number == null || !Double.isFinite(number)) {
      String hint = number == null ? NumberReader.hint(text, scalar.plain()) : "";
      faults.at(node.mark(), path).word(text).maybe(hint).expected(expected);
      return null;
    }
    BigDecimal decimal =
        text.matches("0[xo].*") ? BigDecimal.valueOf(number) : new BigDecimal(text);
    if (decimal.signum() < leastSign) {
      faults.at(node.mark(), path).found(text).maybe(maybe).expected(expected);
      return null;
    }
    if (Math.abs((long) decimal.scale()) > DIGITS || decimal.precision() > DIGITS) {
      faults
          .at(node.mark(), path)
          .word(text)
          .maybe("round it or change the unit")
          .expected("a number of at most " + DIGITS + " digits");
      return null;
    }
    return decimal;
  }
}
