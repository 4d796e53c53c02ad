package entente.experiment.game;

import entente.experiment.input.Form;
import entente.experiment.input.Node;
import entente.model.Param;
import java.math.BigDecimal;
import java.util.List;

/** A file of countries that ally, fight and trade as it is written. */
public record CountriesTerms(
    @Param(text = "Countries that may ally.") @Form("a list of {name, strength}")
        List<Country> countries,
    @Param(
            text = "How many times its own strength an attack needs to beat a defence.",
            low = Double.MIN_VALUE,
            high = Double.MAX_VALUE)
        BigDecimal defenceAdvantage,
    @Param(text = "What allies and wars are worth; no trade if left out.", optional = true)
        Node trade,
    @Param(text = "Name that a reader sees.", optional = true) String name,
    @Param(text = "What it is and where it comes from.", optional = true) String about) {

  /** One country. */
  @Form("{name: …, strength: …}")
  public record Country(
      @Param(text = "Its name, a text whatever it looks like.") @Form("a name") Node name,
      @Param(text = "Its military strength.", low = Double.MIN_VALUE, high = Double.MAX_VALUE)
          BigDecimal strength) {}

  /** What trade with allies and what a war is worth. */
  @Form("{net_gains: […], spoils: …}")
  public record Trade(
      @Param(text = "Worth of 0, 1, 2, … allies to a country, less what the alliances cost.")
          @Form("a list of numbers, one for each number of allies from 0")
          Node.Sequence netGains,
      @Param(
              text = "What a war that is won brings to each attacker.",
              low = Double.MIN_VALUE,
              high = Double.MAX_VALUE)
          BigDecimal spoils) {}
}
