package entente.model.decisions;

import java.util.List;

/**
 * A mechanism that a jar beside the program adds: one more term of the score.
 *
 * <p>It is a service of {@link java.util.ServiceLoader}: a public class with a public constructor
 * without arguments, named in {@code META-INF/services}. A scenario says its strength as {@code
 * mechanisms.added.KEY}: 1 as the class states it, 0 (the default) off, −1 with its sign reversed.
 */
public interface AddedMechanism {

  /** Returns its key in scenarios and tables, in snake case. */
  String key();

  /** Returns one sentence that says what states do by it. */
  String text();

  /** Returns the publication that it rests on; {@code "assumed"} if none does. */
  String source();

  /**
   * Returns its rule in one run.
   *
   * <p>The rule may read what states see and change none of it. Its values hang on nothing but the
   * situation as it is when it is asked: it is asked of options that are never chosen too.
   */
  MembershipRule rule(Situation situation);

  /** Returns all that are on the class path, in the order of their keys. */
  static List<AddedMechanism> all() {
    return Term.ADDED;
  }
}
