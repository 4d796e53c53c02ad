package entente.ui.cli;

/** The program's only entry. */
public final class Main {
  private Main() {}

  /** Starts the program with the words of the command line. */
  public static void main(String[] args) {
    System.out.println("Entente " + entente.model.Chance.hash("entente"));
  }
}
