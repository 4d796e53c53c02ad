package entente.experiment.game;

import entente.experiment.input.Form;
import entente.experiment.input.Node;
import entente.model.Param;
import java.util.List;

/** A file of a vote with several majorities as it is written. */
public record MajoritiesTerms(
    @Param(text = "What has to be reached, all of it at once.")
        @Form("a map from a majority to {quota: …, weights: …}")
        List<Terms> majorities,
    @Param(
            text = "Least members against that can block; fewer cannot, whatever their weights.",
            low = 1,
            high = 1000,
            value = 1)
        int blocking,
    @Param(text = "Name that a reader sees.", optional = true) String name,
    @Param(text = "What it is and where it comes from.", optional = true) String about) {

  /** One majority. */
  @Form("{quota: …, weights: …}")
  public record Terms(
      String key,
      @Param(text = "Weight that decides, or a share of all weights, as 65%.")
          @Form("a number above 0, or a share as 65%")
          Node.Scalar quota,
      @Param(text = "Weight of each member; 1 each if left out.", optional = true) Node weights) {}
}
