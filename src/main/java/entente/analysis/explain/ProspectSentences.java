package entente.analysis.explain;

import entente.model.portfolio.Bar;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import entente.text.NumberWords;
import entente.text.Template;

/** What a step that a state might take is expected to do for it, in words. */
public final class ProspectSentences {

  private static final Template WEIGHED =
      Template.of("By its own weighing it {gains} {amount}: {why}.");
  private static final Template DRAWN = Template.of("{pro} speaks most for being in");
  private static final Template AGAINST = Template.of(", {con} against it");
  private static final Template SECURITY = Template.of(" Its security would be {then}, now {now}.");
  private static final Template WAITS = Template.of(" It would have to wait: {why}.");
  private static final String INVITED = " Then it waits to be invited.";

  private final double safety;

  /**
   * Makes the sentences.
   *
   * @param safety weight of security in the score; without one nothing is said of security
   */
  public ProspectSentences(double safety) {
    this.safety = safety;
  }

  /**
   * Returns what a step is expected to do.
   *
   * @param security security of the state as things stand
   * @param admitting what would keep the structure from taking it in
   */
  public String of(Prospect prospect, double security, Bar admitting) {
    String text =
        WEIGHED.fill(
            "gains", prospect.want() < 0 ? "loses" : "gains",
            "amount", NumberWords.fixed(Math.abs(prospect.want()), 2),
            "why", why(prospect.terms()));
    StepKind kind = prospect.kind();
    if (safety > 0 && (kind.isEntry() || kind == StepKind.LEAVE || kind == StepKind.FREEZE)) {
      double gain = prospect.terms()[StepTerm.SAFETY.ordinal()] / safety;
      double then = Math.min(1, Math.max(0, security + (kind.isEntry() ? gain : -gain)));
      text +=
          SECURITY.fill("then", NumberWords.fixed(then, 2), "now", NumberWords.fixed(security, 2));
    }
    if (kind == StepKind.ASK) {
      text += admitting == Bar.NONE ? INVITED : WAITS.fill("why", ClosedSentences.of(admitting));
    }
    return text;
  }

  private static String why(double[] terms) {
    int most = 0;
    int least = 0;
    for (int t = 1; t < terms.length; t++) {
      most = terms[t] > terms[most] ? t : most;
      least = terms[t] < terms[least] ? t : least;
    }
    String pro = terms[most] > 0 ? StepSentences.noun(StepTerm.values().get(most)) : "nothing";
    String con =
        terms[least] < 0
            ? AGAINST.fill("con", StepSentences.noun(StepTerm.values().get(least)))
            : "";
    return DRAWN.fill("pro", pro) + con;
  }
}
