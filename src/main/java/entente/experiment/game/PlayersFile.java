package entente.experiment.game;

import entente.theory.HedonicGame;
import java.util.List;

/**
 * Players and what each thinks of the coalitions that it could be in (Bogomolnaia and Jackson
 * 2002).
 *
 * @param title name that a reader sees
 * @param about what it is and where it comes from; may be empty
 * @param text the text of the file
 * @param names names of the players
 * @param game their preferences
 */
public record PlayersFile(
    String title, String about, String text, List<String> names, HedonicGame game) {}
