package entente.experiment.game;

import entente.theory.WarStability;
import java.math.BigDecimal;
import java.util.List;

/**
 * Countries that ally, fight and perhaps trade (Jackson and Nei 2015).
 *
 * @param title name that a reader sees
 * @param about what it is and where it comes from; may be empty
 * @param text the text of the file
 * @param names names of the countries
 * @param advantage of defence
 * @param trade whether allies trade
 * @param game which networks of alliances are stable among them
 */
public record CountriesFile(
    String title,
    String about,
    String text,
    List<String> names,
    BigDecimal advantage,
    boolean trade,
    WarStability game) {}
