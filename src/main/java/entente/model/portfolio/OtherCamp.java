package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Memberships at odds with a structure, held or asked for: one of the two is aimed at a leader of
 * the other, or is kindred to one that is.
 *
 * <p>States do not sit in two camps lightly (Kinne 2013); the form is ours.
 */
final class OtherCamp extends StepRule {

  private static final double ASKED = 0.8;

  private final PortfolioView view;
  private final double[][] odds;
  private long looked = -1;
  private int memberships;

  OtherCamp(PortfolioView view) {
    this.view = view;
    odds = new double[view.structures().size()][view.structures().size()];
  }

  @Override
  public double value(int state, Structure structure) {
    look();
    double[] against = odds[structure.index()];
    double most = 0;
    for (Structure other : view.each()) {
      double odds = against[other.index()];
      if (odds > 0 && other != structure) {
        most = Math.max(most, held(other, state) * odds);
      }
    }
    return -most;
  }

  // Who is aimed at whom is the same for all states.
  private void look() {
    int now = view.situation().relations().memberships();
    if (looked != view.moment() || memberships != now) {
      looked = view.moment();
      memberships = now;
      for (Structure one : view.each()) {
        for (Structure other : view.each()) {
          odds[one.index()][other.index()] = atOdds(one, other);
        }
      }
    }
  }

  private double held(Structure other, int state) {
    if (other.membership().weight()[state] > 0) {
      return other.membership().weight()[state];
    }
    return view.accession().hasAsked(other.index(), state) ? ASKED : 0;
  }

  private double atOdds(Structure one, Structure other) {
    double most = Math.max(aimedAtLeaders(one, other), aimedAtLeaders(other, one));
    for (Structure kin : view.kin().of(other)) {
      most = Math.max(most, Math.max(aimedAtLeaders(one, kin), aimedAtLeaders(kin, one)));
    }
    for (Structure kin : view.kin().of(one)) {
      most = Math.max(most, Math.max(aimedAtLeaders(other, kin), aimedAtLeaders(kin, other)));
    }
    return most;
  }

  private static double aimedAtLeaders(Structure aimed, Structure at) {
    boolean meets = aimed.target() >= 0 && PortfolioView.leads(at, aimed.target());
    return meets ? aimed.focus() : 0;
  }
}
