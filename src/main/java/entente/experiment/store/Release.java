package entente.experiment.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What the build says of the program: cheap to know, and asked at every start.
 *
 * @param version version
 * @param commit commit of the sources; {@code unknown} outside a repository
 * @param date date of that commit
 */
public record Release(String version, String commit, String date) {

  /** Returns what the build said of this program. */
  public static Release current() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Release.class.getResourceAsStream("/entente/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return new Release(
        known(properties, "version"), known(properties, "commit"), known(properties, "date"));
  }

  private static String known(Properties properties, String key) {
    String value = properties.getProperty(key, "unknown");
    return value.startsWith("${") ? "unknown" : value;
  }
}
