package entente.model.politics;

import entente.model.states.ContestKind;

/** One open contest between two states, a standing before b in the order of states. */
public final class Contest {

  /** Weight of a claim. */
  public static final int CLAIM = 1;

  /** Weight of a contest with shows of force. */
  public static final int SHOWN = 2;

  /** Weight of a contest over what is held by force. */
  public static final int HELD = 3;

  private final int a;
  private final int b;
  private final ContestKind kind;
  private final int holder;
  private int weight;

  Contest(int a, int b, ContestKind kind, int holder, int weight) {
    this.a = a;
    this.b = b;
    this.kind = kind;
    this.holder = holder;
    this.weight = weight;
  }

  Contest copy() {
    return new Contest(a, b, kind, holder, weight);
  }

  /** Returns the index of one state. */
  public int a() {
    return a;
  }

  /** Returns the index of the other. */
  public int b() {
    return b;
  }

  /** Returns what is contested. */
  public ContestKind kind() {
    return kind;
  }

  /** Returns the index of the state that holds what is contested, −1 if both or none does. */
  public int holder() {
    return holder;
  }

  /** Returns the weight: 1 a claim, 2 with shows of force, 3 held by force. */
  public int weight() {
    return weight;
  }

  void raise(int to) {
    weight = Math.max(weight, to);
  }

  /** Returns whether land or an entity is held by force. */
  public boolean heldByForce() {
    return weight >= HELD && (kind == ContestKind.LAND || kind == ContestKind.SECESSION);
  }

  /** Returns whether a member vetoes whom it has this contest with. */
  public boolean vetoes() {
    return kind == ContestKind.NAME
        || kind == ContestKind.SECESSION
        || kind == ContestKind.LAND && weight >= SHOWN;
  }
}
