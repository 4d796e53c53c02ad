package entente.experiment.store;

/**
 * A column of a table.
 *
 * @param name its header
 * @param type what its cells are
 * @param text what it holds, in a sentence
 */
public record Column(String name, Type type, String text) {

  /** What the cells of a column are; any cell may be empty. */
  public enum Type {
    /** Words, keys and sentences. */
    TEXT,
    /** Whole numbers that count or number something. */
    WHOLE,
    /** Numbers of any kind. */
    NUMBER,
    /** The words true and false. */
    SWITCH,
    /** Numbers, or words if one cell is no number: what a study varies may be either. */
    EITHER
  }

  /** Returns a column of words. */
  public static Column text(String name, String text) {
    return new Column(name, Type.TEXT, text);
  }

  /** Returns a column of whole numbers. */
  public static Column whole(String name, String text) {
    return new Column(name, Type.WHOLE, text);
  }

  /** Returns a column of numbers. */
  public static Column number(String name, String text) {
    return new Column(name, Type.NUMBER, text);
  }

  /** Returns a column of which only its rows say what its cells are. */
  public static Column either(String name, String text) {
    return new Column(name, Type.EITHER, text);
  }
}
