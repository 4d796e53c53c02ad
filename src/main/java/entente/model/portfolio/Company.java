package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Like-minded company: 1 at the mean position of the members, 0 at the width from it, at least −1.
 *
 * <p>It has a direction: as far as a structure is aimed, only distance from its members
 * <em>towards</em> the target counts. A structure without a target is aimed a little at the rest of
 * the world. A set of bilateral treaties has no company. The preference is that of spatial models
 * of alliance choice (Gartzke 1998; Bailey, Strezhnev and Voeten 2017); the form is ours.
 */
final class Company extends StepRule {

  private final PortfolioView view;
  private final Likeness likeness;

  Company(PortfolioView view, Likeness likeness) {
    this.view = view;
    this.likeness = likeness;
  }

  @Override
  public double value(int state, Structure structure) {
    if (structure.terms().hub()) {
      return 0;
    }
    double gap = likeness.gap(state, structure);
    return Math.max(-1, Math.min(1, 1 - gap / view.parameters().companyWidth()));
  }
}
