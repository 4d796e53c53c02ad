package entente.model.measures;

import entente.model.dynamics.Snapshot;
import entente.model.states.Positions;
import entente.theory.EffectiveNumber;
import entente.theory.Polarisation;

/** The camps of a snapshot: how many poles there are in effect, and how far apart groups stand. */
final class Camps {

  private static final double ALPHA = 1.3;

  private Camps() {}

  /**
   * Returns the effective number of poles (Laakso and Taagepera 1979): each bloc, and each state
   * without one, by capability.
   */
  static double effectiveNumber(Snapshot now) {
    int blocs = now.structures().size();
    double[] sizes = new double[blocs + now.size()];
    for (int i = 0; i < now.size(); i++) {
      int group = now.bloc()[i] >= 0 ? now.bloc()[i] : blocs + i;
      sizes[group] += now.capability()[i];
    }
    return EffectiveNumber.of(sizes);
  }

  /**
   * Returns the polarisation of postures (Esteban and Ray 1994, α = 1.3): groups are blocs, seats
   * without a bloc, and all others together, sized by capability, at the mean position of their
   * members.
   */
  static double polarisation(Snapshot now) {
    int structures = now.structures().size();
    int groups = 2 * structures + 1;
    int axes = now.world().axes();
    double[] sizes = new double[groups];
    double[] centres = new double[groups * axes];
    for (int i = 0; i < now.size(); i++) {
      int group = group(now, i, structures);
      sizes[group] += now.capability()[i];
      for (int a = 0; a < axes; a++) {
        centres[group * axes + a] += now.capability()[i] * now.position()[i * axes + a];
      }
    }
    for (int g = 0; g < groups; g++) {
      for (int a = 0; a < axes && sizes[g] > 0; a++) {
        centres[g * axes + a] /= sizes[g];
      }
    }
    double[] distances = new double[groups * groups];
    for (int g = 0; g < groups; g++) {
      for (int h = 0; h < groups; h++) {
        boolean both = sizes[g] > 0 && sizes[h] > 0;
        distances[g * groups + h] = both ? Positions.distance(centres, g, centres, h, axes) : 0;
      }
    }
    return Polarisation.ofDistances(sizes, distances, ALPHA, 1);
  }

  private static int group(Snapshot now, int state, int structures) {
    if (now.bloc()[state] >= 0) {
      return now.bloc()[state];
    }
    return now.seat()[state] >= 0 ? structures + now.seat()[state] : 2 * structures;
  }
}
