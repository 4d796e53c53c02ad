package entente.analysis.study;

import entente.analysis.Blank;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import java.util.HashMap;
import java.util.Map;

/** Indices of numbers chosen by hand. */
final class HandMade {

  private HandMade() {}

  /** Returns shares of chance. */
  static Noise noise(double share, double ofMeans) {
    return new Noise(Double.NaN, Double.NaN, share, ofMeans, 0);
  }

  /** Returns indices with what is named; nothing is known of chance, explained or a dummy. */
  static Sensitivity indices(Method method, Map<String, ?> named) {
    Map<String, Object> all = new HashMap<>();
    all.put("method", method);
    all.put("scenario", "Calm");
    all.put("measure", Chain.MEASURE);
    all.put("noise", noise(Double.NaN, Double.NaN));
    all.put("explained", Double.NaN);
    all.putAll(named);
    return Blank.of(Sensitivity.class, all);
  }

  /** Returns an input with its main index; it is told from one that does nothing. */
  static Influence main(String name, double value, double low, double high) {
    return Blank.of(
        Influence.class, Map.of("input", name, "main", new Index(value, low, high), "told", true));
  }
}
