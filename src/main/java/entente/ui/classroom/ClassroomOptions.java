package entente.ui.classroom;

import java.nio.file.Path;
import java.util.List;

/**
 * What a classroom is started with.
 *
 * @param scenarios names or paths of scenarios, at least one; those that ship are there besides
 * @param seed seed of both worlds
 * @param port port to listen on; 0 for any that is free
 * @param lan whether others on the network may join
 * @param results folder in which records are made
 * @param resume folder of a class to take up again, or null
 * @param mostPupils how many may join
 * @param revealRuns how many runs predictions are put beside
 */
public record ClassroomOptions(
    List<String> scenarios,
    long seed,
    int port,
    boolean lan,
    Path results,
    Path resume,
    int mostPupils,
    int revealRuns) {

  /** How many may join unless said otherwise. */
  public static final int MOST_PUPILS = 200;

  /** Copies the list. */
  public ClassroomOptions {
    scenarios = List.copyOf(scenarios);
  }

  /** Returns options with the usual limits. */
  public static ClassroomOptions of(
      List<String> scenarios, long seed, int port, boolean lan, Path results, Path resume) {
    return new ClassroomOptions(
        scenarios, seed, port, lan, results, resume, MOST_PUPILS, Reveal.RUNS);
  }
}
