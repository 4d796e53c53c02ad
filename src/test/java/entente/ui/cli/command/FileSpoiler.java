package entente.ui.cli.command;

import java.util.random.RandomGenerator;

/** A way to spoil a file that somebody gives the program. */
interface FileSpoiler {

  /** Returns the name of the way. */
  String name();

  /** Returns a spoiled copy of a file. */
  byte[] spoil(byte[] file, RandomGenerator random);

  /** Whether what the file says is the same afterwards, so that it stays good. */
  default boolean harmless() {
    return false;
  }
}
