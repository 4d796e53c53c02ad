package entente.experiment.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Words that earlier releases had for what is called otherwise now; the list of them is data. */
public final class FormerWords {
  private static final String FILE = "/entente/input/former-words.properties";
  private static final Properties WORDS = read();

  private FormerWords() {}

  /** Returns what a word of an earlier release is called now; an empty text if it is none. */
  public static String now(String word) {
    return WORDS.getProperty(word, "");
  }

  private static Properties read() {
    Properties words = new Properties();
    try (InputStream in = FormerWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      words.load(in);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
