package entente.model.structures;

import entente.model.Mechanisms;
import entente.model.states.Positions;
import entente.model.states.Relations;
import org.apache.commons.math3.util.FastMath;

/**
 * The rule by which a structure wins or loses a case (Downs, Rocke and Barsoom 1998).
 *
 * <p>A member supports a case as far as it does not fear the proposer and stands near it. All act
 * together if the support, weighted by the say, reaches the quota; at variable speed a coalition of
 * the willing suffices. Leaders may veto. What is agreed succeeds as far as the supporters have the
 * means. Outside neighbours of the proposer may add theirs, the more the less the structure binds
 * (Weitsman 2014; Wolford 2015). How far members stand apart is a fact about who is in: this rule
 * cannot see how inclusive the structure is meant to be.
 */
public final class Cases {

  private final StructureParameters parameters;
  private final Mechanisms mechanisms;
  private final Relations relations;

  /** Makes the rule. */
  public Cases(StructureParameters parameters, Mechanisms mechanisms, Relations relations) {
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    this.relations = relations;
  }

  /** Returns how far a member supports a case of a proposer, in [0, 1]. */
  public double support(int member, int proposer) {
    if (member == proposer) {
      return 1;
    }
    int n = relations.capability().length;
    double fear = relations.fear()[proposer * n + member];
    double distance =
        Positions.distance(
            relations.position(), member, relations.position(), proposer, relations.world().axes());
    double trust = relations.trust()[proposer * n + member];
    double room =
        parameters.tolerance() + parameters.trustBonus() * trust - mechanisms.dilution() * distance;
    return (1 - fear) * logistic(room / parameters.toleranceWidth());
  }

  /**
   * Returns the chance that a structure wins a case, in [0, 1].
   *
   * @param structure the structure that takes the case up
   * @param proposer index of the member struck by the crisis
   * @param competing number of crises of members in this round, at least 1
   */
  public double chance(Structure structure, int proposer, int competing) {
    return chance(structure, proposer, competing, new double[relations.capability().length]);
  }

  /**
   * Returns the same chance and says who supports the case.
   *
   * @param supports gets how far each member supports it, and with willing outsiders how far each
   *     of these takes part; what belongs to others is left as it is
   */
  public double chance(Structure structure, int proposer, int competing, double[] supports) {
    Membership membership = structure.membership();
    double[] say = membership.say();
    double[] capability = relations.capability();
    double share = 0;
    double willing = 0;
    double leaders = 0;
    double unvetoed = 1;
    for (int j : membership.states()) {
      double support = support(j, proposer);
      supports[j] = support;
      share += say[j] * support;
      willing += membership.weight()[j] * capability[j] * support;
      if (membership.leaderShare(j) > 0) {
        leaders += say[j] * say[j] * capability[j] * support;
      }
      boolean leads = say[j] > 0 && membership.leaderShare(j) >= parameters.vetoShare();
      if (j != proposer && leads) {
        unvetoed *=
            1 - mechanisms.vetoes() * (1 - logistic((support - 0.5) / parameters.quotaWidth()));
      }
    }
    if (mechanisms.outsiders() != 0) {
      willing += takingPart(structure, proposer, supports);
    }
    double agreed =
        structure.terms().speed() == Speed.VARIABLE
            ? logistic((willing - parameters.willingCapability()) / parameters.willingWidth())
            : logistic((share - quota(structure, competing)) / parameters.quotaWidth());
    double means =
        Math.max(0, willing + mechanisms.publicGoods() * parameters.publicGoods() * leaders);
    return agreed * unvetoed * (means / (means + parameters.means()));
  }

  // What neighbours of the proposer bring that are on no list of the structure and not its target.
  private double takingPart(Structure structure, int proposer, double[] supports) {
    double[] capability = relations.capability();
    double open = mechanisms.outsiders() * parameters.outsiders() * (1 - structure.obligations());
    double sum = 0;
    for (int j : relations.world().neighbours(proposer)) {
      boolean aimedAt = structure.aimed() && structure.target() == j;
      if (!structure.membership().holds(j) && !aimedAt && capability[j] > 0) {
        supports[j] = open * support(j, proposer);
        sum += capability[j] * supports[j];
      }
    }
    return sum;
  }

  private double quota(Structure structure, int competing) {
    return structure.terms().quota() + parameters.overload() * (1 - 1.0 / competing);
  }

  /**
   * Returns the effectiveness that the members of a structure can expect: the chance of a case,
   * averaged over who may propose it with weights of status and the square root of capability; 0
   * without members.
   */
  public double expected(Structure structure) {
    Membership membership = structure.membership();
    double sum = 0;
    double weights = 0;
    for (int i : membership.states()) {
      double w = membership.weight()[i] * relations.rootCapability()[i];
      if (w > 0) {
        sum += w * chance(structure, i, 1);
        weights += w;
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static double logistic(double x) {
    return 1 / (1 + FastMath.exp(-x));
  }
}
