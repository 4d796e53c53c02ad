package entente.analysis.explain;

import entente.model.decisions.Review;
import entente.model.decisions.Term;
import entente.model.decisions.Tipping;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns a review that a witness saw into its explanation. */
final class ReviewExplainer {

  private final Simulation simulation;
  private final Naming naming;

  ReviewExplainer(Simulation simulation) {
    this.simulation = simulation;
    naming = new Naming(simulation);
  }

  Explanation of(Reviewed reviewed) {
    Review now = reviewed.now();
    int second = reviewed.rescoring().runnerUp();
    int rival = reviewed.moves() ? now.present() : second;
    String tipped = reviewed.moves() ? Tipping.of(reviewed.before(), now) : "";
    return new Explanation(
        naming.state(reviewed.state()),
        reviewed.capability(),
        now.round(),
        naming.when(now.round()),
        outcome(reviewed),
        naming.posture(now.present()),
        naming.posture(now.chosen()),
        second < 0 ? null : naming.posture(second),
        rival < 0 ? List.of() : reasons(now, rival),
        rival < 0 ? null : naming.posture(rival),
        second < 0 ? Double.NaN : reviewed.rescoring().lead(now.chosen(), second),
        naming.posture(withoutNoise(now)),
        now.threatNoise(),
        now.helpNoise(),
        reviewed.before().round(),
        tipped,
        closed(reviewed.before(), now, tipped),
        refusedBefore(reviewed),
        options(now),
        second < 0 ? List.of() : new Thresholds(reviewed.rescoring(), naming).all());
  }

  private static Explanation.Outcome outcome(Reviewed reviewed) {
    if (!reviewed.moves()) {
      return Explanation.Outcome.STAYED;
    }
    return reviewed.admitted() ? Explanation.Outcome.MOVED : Explanation.Outcome.REFUSED;
  }

  // The first entry of the ledger of round 0 is no wish: nobody reviewed then.
  private static boolean refusedBefore(Reviewed reviewed) {
    Review before = reviewed.before();
    return before.round() > 0
        && reviewed.moves()
        && before.present() == reviewed.now().present()
        && before.chosen() == reviewed.now().chosen();
  }

  private static List<Reason> reasons(Review now, int rival) {
    List<Reason> reasons = new ArrayList<>();
    for (Term term : Term.values()) {
      int t = term.ordinal();
      double amount = now.terms()[now.chosen()][t] - now.terms()[rival][t];
      if (amount != 0) {
        reasons.add(new Reason(term.word(), amount));
      }
    }
    double noise = now.noise()[now.chosen()] - now.noise()[rival];
    if (noise != 0) {
      reasons.add(new Reason(Tipping.NOISE, noise));
    }
    reasons.sort(Comparator.comparingDouble(r -> -Math.abs(r.amount())));
    return reasons;
  }

  private static int withoutNoise(Review now) {
    int best = now.present();
    for (int o = 0; o < now.open().length; o++) {
      if (now.open()[o] && now.score(o) > now.score(best)) {
        best = o;
      }
    }
    return best;
  }

  private static double closed(Review before, Review now, String tipped) {
    int to = now.chosen();
    int from = now.present();
    for (Term term : Term.values()) {
      if (term.word().equals(tipped)) {
        int t = term.ordinal();
        return now.terms()[to][t]
            - now.terms()[from][t]
            - (before.terms()[to][t] - before.terms()[from][t]);
      }
    }
    return tipped.equals(Tipping.NOISE)
        ? now.noise()[to] - now.noise()[from] - (before.noise()[to] - before.noise()[from])
        : Double.NaN;
  }

  private List<OptionScore> options(Review now) {
    List<OptionScore> options = new ArrayList<>();
    for (int o = 0; o < simulation.options().count(); o++) {
      boolean open = now.open()[o];
      options.add(
          new OptionScore(
              naming.posture(o),
              open,
              Arrays.stream(now.terms()[o]).boxed().toList(),
              now.noise()[o],
              open ? now.score(o) + now.noise()[o] : Double.NaN));
    }
    return options;
  }
}
