package entente.model.dynamics;

import entente.model.states.World;

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
}
