package entente.model.portfolio;

import java.util.Arrays;

/**
 * Why a step came about: what has changed since the state first looked at the structure from where
 * it stands.
 *
 * <p>If something barred the way then, its fall is the cause. Else, if the step was not wanted
 * then, it is the term that has moved most towards it. Else the state has wanted it all along, and
 * the cause is the weightiest term; when it acts is chance, whether is not. Ties go to the first
 * term.
 */
final class Causes {

  private final double[][][] terms;
  private final double[][] want;
  private final Bar[][] bar;

  Causes(int structures, int states) {
    terms = new double[structures][states][];
    want = new double[structures][states];
    bar = new Bar[structures][states];
  }

  Causes copy() {
    Causes copy = new Causes(terms.length, terms.length == 0 ? 0 : terms[0].length);
    for (int k = 0; k < terms.length; k++) {
      for (int i = 0; i < terms[k].length; i++) {
        copy.terms[k][i] = terms[k][i] == null ? null : terms[k][i].clone();
      }
      copy.want[k] = want[k].clone();
      copy.bar[k] = bar[k].clone();
    }
    return copy;
  }

  /** Returns whether a state has looked at a structure since it last moved. */
  boolean knows(int structure, int state) {
    return terms[structure][state] != null;
  }

  void look(int structure, int state, double[] now, double wants, Bar barred) {
    if (terms[structure][state] == null) {
      terms[structure][state] = now.clone();
      want[structure][state] = wants;
      bar[structure][state] = barred;
    }
  }

  void forget(int structure, int state) {
    terms[structure][state] = null;
  }

  String of(int structure, int state, double[] now, boolean out) {
    double[] before = terms[structure][state];
    double sign = out ? -1 : 1;
    if (before == null) {
      return most(now, new double[now.length], sign);
    }
    if (!out && bar[structure][state] != Bar.NONE) {
      return bar[structure][state].word();
    }
    boolean wantedBefore = want[structure][state] > 0;
    return most(now, wantedBefore ? new double[now.length] : before, sign);
  }

  private static String most(double[] now, double[] before, double sign) {
    int best = 0;
    double[] gain = new double[now.length];
    Arrays.setAll(gain, t -> sign * (now[t] - before[t]));
    for (int t = 1; t < gain.length; t++) {
      best = gain[t] > gain[best] ? t : best;
    }
    return StepTerm.values().get(best).word();
  }
}
