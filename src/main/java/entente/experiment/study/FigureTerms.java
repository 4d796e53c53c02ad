package entente.experiment.study;

import entente.model.Param;
import java.util.List;

/** What the figures of a study show; what is left out is chosen from its factors. */
public record FigureTerms(
    @Param(text = "Factor on the horizontal axis.", optional = true) String x,
    @Param(text = "Factor on the vertical axis.", optional = true) String y,
    @Param(text = "Factor with a panel for each level.", optional = true) String panels,
    @Param(text = "Measures to show.", word = "[]") List<String> measures) {}
