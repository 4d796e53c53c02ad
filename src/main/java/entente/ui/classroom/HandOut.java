package entente.ui.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The laboratory that is handed out: a page that runs both worlds of the wall in any browser, under
 * an address that nobody can guess.
 *
 * @param path where it lies on the server
 * @param page the page, UTF-8
 */
public record HandOut(String path, byte[] page) {

  /** What makes such pages, if the program can. */
  @FunctionalInterface
  public interface Maker {

    /**
     * Returns the page of two worlds side by side.
     *
     * @param worlds the two, the left one first
     * @param seed seed of their first run
     */
    String page(List<World> worlds, long seed) throws IOException;
  }

  /**
   * A world on the wall.
   *
   * @param label name or path of its scenario
   * @param settings what the sliders set over it
   * @param source the scenario with that
   */
  public record World(String label, List<Setting> settings, ScenarioSource source) {}

  /** Makes the laboratory of the worlds that stand on the wall, without what a class chose. */
  static HandOut of(Maker maker, List<World> worlds, long seed) {
    try {
      String path = "/laboratory/" + Secrets.key();
      return new HandOut(path, maker.page(worlds, seed).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
