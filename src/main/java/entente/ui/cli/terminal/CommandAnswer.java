package entente.ui.cli.terminal;

/**
 * What a command answers.
 *
 * @param words the answer in words
 * @param json the answer as an object
 */
public record CommandAnswer(String words, Object json) {}
