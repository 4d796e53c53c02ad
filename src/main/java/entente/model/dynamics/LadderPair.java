package entente.model.dynamics;

import entente.model.states.World;
import entente.model.structures.Membership;

/** One pair of states on the ladder; a stands before b in the order of states. */
final class LadderPair {
  final int a;
  final int b;
  final long keyA;
  final long keyB;
  final boolean bothNuclear;
  final boolean anyNuclear;
  boolean neighbours;
  boolean rivals;
  int rung;
  boolean latent;

  /** Strength of the best working link: a structure that both belong to, by its dialogue. */
  double link;

  /** How far a structure that both belong to covers hybrid vectors, by its effect. */
  double hybridCover;

  LadderPair(World world, int a, int b) {
    this.a = a;
    this.b = b;
    keyA = world.stream(a);
    keyB = world.stream(b);
    bothNuclear = world.state(a).nuclear() && world.state(b).nuclear();
    anyNuclear = world.state(a).nuclear() || world.state(b).nuclear();
  }

  LadderPair(LadderPair other) {
    a = other.a;
    b = other.b;
    keyA = other.keyA;
    keyB = other.keyB;
    bothNuclear = other.bothNuclear;
    anyNuclear = other.anyNuclear;
    neighbours = other.neighbours;
    rivals = other.rivals;
    rung = other.rung;
    latent = other.latent;
    link = other.link;
    hybridCover = other.hybridCover;
  }

  /**
   * The pairs of which both are in a structure, by their places on the ladder, and the products of
   * their weights there; looked up again when somebody comes or goes.
   */
  static final class Inside {
    private final int[] place;
    private final double[] both;
    private int version;
    private int count;

    Inside(int pairs) {
      place = new int[pairs];
      both = new double[pairs];
    }

    void look(Membership membership, LadderPair[] pairs) {
      if (version == membership.version()) {
        return;
      }
      version = membership.version();
      count = 0;
      double[] weight = membership.weight();
      for (int p = 0; p < pairs.length; p++) {
        double product = weight[pairs[p].a] * weight[pairs[p].b];
        if (product > 0) {
          place[count] = p;
          both[count++] = product;
        }
      }
    }

    /** Raises the level of each pair inside to at least its product of weights times a size. */
    void raise(double[] level, double size) {
      for (int q = 0; q < count; q++) {
        int p = place[q];
        level[p] = Math.max(level[p], both[q] * size);
      }
    }
  }
}
