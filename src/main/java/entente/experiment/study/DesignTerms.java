package entente.experiment.study;

import entente.experiment.sampling.DesignKind;
import entente.model.Param;

/** How a study chooses its points. */
public record DesignTerms(
    @Param(
            text =
                "Kind of design: full, zip, one_at_a_time, table, random, latin_hypercube, sobol, morris, saltelli or added.",
            word = "full")
        DesignKind kind,
    @Param(
            text = "Number of points of random, latin_hypercube, sobol and added.",
            unit = "points",
            high = 1e9,
            value = 0)
        int points,
    @Param(text = "Number of trajectories of morris.", unit = "trajectories", high = 1e6, value = 0)
        int trajectories,
    @Param(text = "Number of levels of morris, even.", unit = "levels", high = 1000, value = 0)
        int levels,
    @Param(
            text = "Size of each of the two samples of saltelli, best a power of two.",
            unit = "samples",
            high = 1e8,
            value = 0)
        int samples,
    @Param(
            text = "Whether saltelli also mixes the samples the other way, for pairs of factors.",
            word = "false")
        boolean secondOrder,
    @Param(
            text = "CSV file of table, or its lines, with a column for each factor.",
            optional = true)
        String table,
    @Param(text = "Name of the added design, from a jar beside the program.", optional = true)
        String name) {

  /** Returns the word for the design: its kind, or the name of an added one. */
  public String word() {
    return kind == DesignKind.ADDED ? name : kind.word();
  }
}
