package entente.model.states;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a world's table says of one state.
 *
 * @param key short unique name used in files
 * @param name name a reader sees
 * @param region group used in tables only; may be empty
 * @param capability raw capability, at least 0; the world divides by the sum
 * @param capabilityPath raw capability by year where it changes; empty if it does not
 * @param latitude degrees north of the centre, −90 to 90
 * @param longitude degrees east of the centre, −180 to 180
 * @param position foreign-policy position on one or two axes
 * @param autonomy taste for autonomy, 0 to 1
 * @param nuclear whether it has nuclear weapons
 * @param pole whether its weight makes others depend on it
 * @param vulnerability by vector in the order of {@link Vector}, each 0 to 1
 * @param dependence on each pole by its key, each 0 to 1, sum at most 1
 * @param democracy electoral democracy, 0 to 1; 0.5 where the world does not say
 * @param neutrality what keeps it from asking for obligations
 */
public record StateFacts(
    String key,
    String name,
    String region,
    double capability,
    SortedMap<Integer, Double> capabilityPath,
    double latitude,
    double longitude,
    List<Double> position,
    double autonomy,
    boolean nuclear,
    boolean pole,
    List<Double> vulnerability,
    Map<String, Double> dependence,
    double democracy,
    Neutrality neutrality) {

  /** Returns these facts with a capability that never changes. */
  public StateFacts withoutPath() {
    return new StateFacts(
        key,
        name,
        region,
        capability,
        new TreeMap<>(),
        latitude,
        longitude,
        position,
        autonomy,
        nuclear,
        pole,
        vulnerability,
        dependence,
        democracy,
        neutrality);
  }

  /** Returns these facts with another taste for autonomy and other vulnerabilities. */
  public StateFacts with(double autonomy, List<Double> vulnerability) {
    return new StateFacts(
        key,
        name,
        region,
        capability,
        capabilityPath,
        latitude,
        longitude,
        position,
        autonomy,
        nuclear,
        pole,
        vulnerability,
        dependence,
        democracy,
        neutrality);
  }
}
