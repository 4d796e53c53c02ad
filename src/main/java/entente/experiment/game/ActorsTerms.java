package entente.experiment.game;

import entente.experiment.input.Form;
import entente.experiment.input.Node;
import entente.model.Param;
import java.math.BigDecimal;
import java.util.List;

/** A file of actors as it is written. */
public record ActorsTerms(
    @Param(text = "Actors of the landscape.") @Form("a list of {name, size}") List<Actor> actors,
    @Param(text = "How well two actors work together, for each pair.", optional = true)
        Node propensity,
    @Param(text = "Name that a reader sees.", optional = true) String name,
    @Param(text = "What it is and where it comes from.", optional = true) String about) {

  /** One actor. */
  @Form("{name: …, size: …}")
  public record Actor(
      @Param(text = "Its name, a text whatever it looks like.") @Form("a name") Node name,
      @Param(
              text = "Its weight in the sums of the others.",
              low = Double.MIN_VALUE,
              high = Double.MAX_VALUE)
          @Form(value = "a number above 0", maybe = "leave out an actor without size")
          BigDecimal size) {}
}
