package entente.analysis.hindcast.score;

import java.util.NavigableMap;
import java.util.SortedMap;

/**
 * A forecast from a file, whoever made it: for each state and year the chance of each stance.
 *
 * @param from year at whose end it starts
 * @param to its last year
 * @param chances by state and year the chance of each stance, in their order, sum 1
 */
public record WrittenForecast(
    int from, int to, SortedMap<String, NavigableMap<Integer, double[]>> chances) {}
