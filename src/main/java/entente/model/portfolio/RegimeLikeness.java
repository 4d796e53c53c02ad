package entente.model.portfolio;

import entente.model.structures.Membership;
import entente.model.structures.OthersSums;
import entente.model.structures.Structure;
import java.util.Arrays;

/**
 * Likeness of regimes: 1 less twice the distance between the state's democracy and the mean of the
 * other members, by status (Siverson and Emmons 1991; Lai and Reiter 2000).
 */
final class RegimeLikeness extends StepRule {

  private final PortfolioView view;
  private final Mean[] means;

  RegimeLikeness(PortfolioView view) {
    this.view = view;
    means = new Mean[view.structures().size()];
    Arrays.setAll(means, k -> new Mean());
  }

  @Override
  public double value(int state, Structure structure) {
    Mean mean = means[structure.index()];
    mean.look(structure);
    double others = mean.without(state);
    return Double.isNaN(others) ? 0 : 1 - 2 * Math.abs(view.democracy()[state] - others);
  }

  /** The mean democracy of a structure's company, and with each of it left out in turn. */
  private final class Mean {
    private int version;
    private long moment;
    private int[] company = new int[0];
    private double[] weight = new double[0];
    private double[] part = new double[0];
    private double[] weightOfOthers = new double[0];
    private double[] partOfOthers = new double[0];
    private double all;

    void look(Structure structure) {
      Membership membership = structure.membership();
      if (version != membership.version()) {
        version = membership.version();
        moment = -1;
        company = view.rolls().company(structure);
        weight = Arrays.stream(company).mapToDouble(j -> membership.weight()[j]).toArray();
        part = new double[company.length];
        weightOfOthers = new double[company.length];
        partOfOthers = new double[company.length];
        OthersSums.of(weight, company.length, weightOfOthers);
      }
      if (moment != view.moment()) {
        moment = view.moment();
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < company.length; k++) {
          part[k] = weight[k] * view.democracy()[company[k]];
          sum += part[k];
          weights += weight[k];
        }
        all = sum / weights;
        OthersSums.of(part, company.length, partOfOthers);
      }
    }

    double without(int state) {
      int place = Arrays.binarySearch(company, state);
      return place < 0 ? all : partOfOthers[place] / weightOfOthers[place];
    }
  }
}
