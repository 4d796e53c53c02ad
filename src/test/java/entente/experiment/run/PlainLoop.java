package entente.experiment.run;

import entente.model.dynamics.Snapshot;
import org.apache.commons.math3.util.FastMath;

/**
 * The arithmetic over dyads and options that the model cannot do without, as one would write it
 * down first.
 */
final class PlainLoop {

  private static final int VECTORS = 5;

  private final int n;
  private final int rounds;
  private final int structures;
  private final double[] c;
  private final double[] x;
  private final double[][] fear;
  private final double[][] rest;
  private final double[][] reach;
  private final double[][] weight;

  PlainLoop(Snapshot snapshot, int rounds) {
    this.rounds = rounds;
    n = snapshot.size();
    c = snapshot.capability();
    x = snapshot.position();
    structures = snapshot.structures().size();
    weight = new double[structures][];
    for (int k = 0; k < structures; k++) {
      weight[k] = snapshot.structures().get(k).weight();
    }
    fear = new double[n][n];
    rest = new double[n][n];
    reach = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        fear[i][j] = snapshot.fear()[j * n + i];
        rest[i][j] = fear[i][j];
        reach[i][j] = 1 / (1 + snapshot.world().distance(i, j) / 1000);
      }
    }
  }

  double run() {
    double sum = 0;
    for (int r = 0; r < rounds; r++) {
      sum += choose() + move() + cohesion();
    }
    return sum;
  }

  private double choose() {
    double all = 0;
    double[] threatFrom = new double[structures];
    double[] companyOf = new double[structures];
    double[] near = new double[structures];
    for (int i = 0; i < n; i++) {
      double threat = 0;
      double company = 0;
      java.util.Arrays.fill(threatFrom, 0);
      java.util.Arrays.fill(companyOf, 0);
      java.util.Arrays.fill(near, 0);
      for (int j = 0; j < n; j++) {
        double feared = c[j] * fear[i][j];
        threat += feared * reach[i][j];
        company += feared;
        for (int k = 0; k < structures; k++) {
          if (weight[k][j] > 0) {
            threatFrom[k] += weight[k][j] * feared * reach[i][j];
            companyOf[k] += weight[k][j] * feared;
            near[k] += weight[k][j] * c[j] * reach[i][j];
          }
        }
      }
      all += stay(i, threat, company, threatFrom, companyOf, near);
    }
    return all;
  }

  private double stay(
      int i,
      double threat,
      double company,
      double[] threatFrom,
      double[] companyOf,
      double[] near) {
    // A step about each structure; the first is what the others are weighed against.
    double[] score = new double[structures];
    for (int k = 0; k < structures; k++) {
      double safe = 1;
      for (int v = 0; v < VECTORS; v++) {
        double against = v == 0 ? threat - 0.5 * threatFrom[k] : company - 0.5 * companyOf[k];
        double with = c[i] + 0.2 * (near[k] - threatFrom[k]);
        safe *= 1 - 0.5 * (1 - 1 / (1 + Math.sqrt(against / with)));
      }
      score[k] = safe + 0.1 * threatFrom[k] - 0.1 * companyOf[k];
    }
    double sum = 0;
    for (int k = 0; k < structures; k++) {
      sum += FastMath.exp(25 * (score[k] - score[0]));
    }
    return 1 / sum;
  }

  private double move() {
    double all = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double link = 0;
        double shift = 0;
        for (int k = 0; k < structures; k++) {
          link += 0.3 * weight[k][i] * weight[k][j];
          shift += weight[k][i] > 0 ? 0 : 0.01 * weight[k][j];
        }
        double left = 1 - Math.min(1, link);
        double one = fear[i][j] - Math.min(1, rest[i][j] + left * shift);
        double other = fear[j][i] - Math.min(1, rest[j][i] + left * shift);
        fear[i][j] += -0.06 * one + 0.03 * other - 0.05 * link * fear[i][j];
        fear[j][i] += -0.06 * other + 0.03 * one - 0.05 * link * fear[j][i];
        all += fear[i][j];
      }
    }
    return all;
  }

  private double cohesion() {
    double friends = 0;
    double enemies = 0;
    double frustration = 0;
    double together = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double p =
            0.5 * cut((0.35 - Math.abs(x[i] - x[j])) / 0.35, -1, 1)
                - cut(((fear[i][j] + fear[j][i]) / 2 - 0.15) / 0.5, -0.3, 1);
        boolean shared = false;
        for (int k = 0; k < structures; k++) {
          shared |= weight[k][i] > 0 && weight[k][j] > 0;
        }
        double w = Math.sqrt(c[i] * c[j]);
        all += w;
        together += shared ? w : 0;
        friends += w * Math.max(0, p);
        enemies += w * Math.max(0, -p);
        frustration += w * (shared ? Math.max(0, -p) : Math.max(0, p));
      }
    }
    double t = together / all;
    return 1 - frustration / ((1 - t) * friends + t * enemies);
  }

  private static double cut(double value, double low, double high) {
    return Math.min(high, Math.max(low, value));
  }
}
