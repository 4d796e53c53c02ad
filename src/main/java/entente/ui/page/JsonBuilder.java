package entente.ui.page;

import java.util.List;

/**
 * Writes JSON where there is no reflection: each call adds one key with its value to the object
 * that is open.
 */
final class JsonBuilder {

  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder text = new StringBuilder();
  private boolean first = true;

  private JsonBuilder key(String key) {
    comma();
    quote(key);
    text.append(':');
    return this;
  }

  private void comma() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  JsonBuilder open() {
    comma();
    text.append('{');
    first = true;
    return this;
  }

  JsonBuilder close() {
    text.append('}');
    first = false;
    return this;
  }

  JsonBuilder openList(String key) {
    if (key.isEmpty()) {
      comma();
    } else {
      key(key);
    }
    text.append('[');
    first = true;
    return this;
  }

  JsonBuilder closeList() {
    text.append(']');
    first = false;
    return this;
  }

  JsonBuilder with(String key, String value) {
    key(key);
    if (value == null) {
      text.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  JsonBuilder with(String key, int value) {
    key(key).text.append(value);
    return this;
  }

  JsonBuilder with(String key, boolean value) {
    key(key).text.append(value);
    return this;
  }

  // With four decimals, which is all that a page shows.
  JsonBuilder with(String key, double value) {
    key(key);
    number(value);
    return this;
  }

  JsonBuilder item(String value) {
    comma();
    quote(value);
    return this;
  }

  JsonBuilder numbers(String key, List<Double> values) {
    openList(key);
    for (double value : values) {
      comma();
      number(value);
    }
    return closeList();
  }

  private void number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      text.append("null");
      return;
    }
    long tenThousandths = Math.round(Math.abs(value) * 10_000);
    String fraction = Long.toString(10_000 + tenThousandths % 10_000).substring(1);
    text.append(value < 0 && tenThousandths > 0 ? "-" : "");
    text.append(tenThousandths / 10_000).append('.').append(fraction);
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE) {
        text.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
