package entente.experiment.update;

import entente.experiment.input.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * The quantities of the model that follow from facts about states; the formulas are those that the
 * page on the shipped worlds states, with their sources.
 */
final class StateFormulas {
  private static final double CINC = 0.35;
  private static final double GDP = 0.35;
  private static final double MILEX = 0.30;
  private static final double EAST = -0.63;
  private static final double SPAN = 1.66;
  private static final double LOWEST = -0.4;
  private static final double HIGHEST = 1.3;
  private static final double POOREST = 2;
  private static final double RICHEST = 30;
  private static final double LARGE_SHARE = 0.5;
  private static final double TRADE = 0.6;
  private static final double[] ARMS = {0, 1 / 6.0, 1 / 2.0, 5 / 6.0};
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private final Collection<StateFigures> states;
  private final List<String> poles;
  private final Map<String, Double> capability = new HashMap<>();
  private final Map<String, Double> rank = new HashMap<>();

  StateFormulas(Facts facts) {
    states = facts.states().values();
    poles = List.copyOf(facts.poles());
    double cinc = sum("cinc");
    double gdp = sum("gdp");
    double milex = sum("milex");
    for (StateFigures s : states) {
      capability.put(
          s.key(),
          CINC * share(s, "cinc", cinc)
              + GDP * share(s, "gdp", gdp)
              + MILEX * share(s, "milex", milex));
    }
    List<String> ascending = new ArrayList<>(facts.states().keySet());
    ascending.sort(Comparator.comparing(capability::get));
    for (int r = 0; r < ascending.size(); r++) {
      rank.put(ascending.get(r), ascending.size() > 1 ? r / (ascending.size() - 1.0) : 0);
    }
  }

  private double sum(String column) {
    return states.stream().mapToDouble(state -> state.number(column)).sum();
  }

  private static double share(StateFigures state, String column, double sum) {
    return sum > 0 ? state.number(column) / sum : 0;
  }

  /** Returns the table of states, its header first. */
  List<List<String>> table() {
    List<String> header =
        new ArrayList<>(
            List.of(
                "key",
                "name",
                "region",
                "capability",
                "lat",
                "lon",
                "x1",
                "autonomy",
                "nuclear",
                "pole",
                "democracy",
                "neutrality",
                "vulnerability_military",
                "vulnerability_cyber",
                "vulnerability_information",
                "vulnerability_political",
                "vulnerability_economic"));
    poles.forEach(pole -> header.add("dependence_" + pole));
    List<List<String>> table = new ArrayList<>(List.of(header));
    states.forEach(state -> table.add(row(state)));
    return table;
  }

  private List<String> row(StateFigures s) {
    double poverty =
        1 - cut(FastMath.log(s.number("gdp_per_head") / POOREST) / FastMath.log(RICHEST), 0, 1);
    double democracy = s.number("polyarchy");
    double largest = poles.stream().mapToDouble(p -> s.number("trade_" + p)).max().orElse(0);
    List<String> row = new ArrayList<>(List.of(s.key(), s.text("name"), s.text("region")));
    row.add(
        Numbers.cell(new BigDecimal(capability.get(s.key())).round(THREE_DIGITS).doubleValue()));
    row.addAll(List.of(s.text("lat"), s.text("lon")));
    row.add(rounded(cut((s.number("ideal_point") - EAST) / SPAN, LOWEST, HIGHEST), 2));
    row.add(rounded(0.35 + 0.3 * rank.get(s.key()), 2));
    row.addAll(List.of(s.flag("nuclear") ? "1" : "0", s.flag("pole") ? "1" : "0"));
    row.addAll(List.of(s.text("polyarchy"), s.text("neutrality"), "1"));
    row.add(rounded(0.3 + 0.4 * poverty, 2));
    row.add(rounded(0.3 + 0.4 * democracy, 2));
    row.add(rounded(0.2 + 1.6 * democracy * (1 - democracy) + 0.2 * poverty, 2));
    row.add(rounded(0.2 + 0.8 * cut(largest / LARGE_SHARE, 0, 1), 2));
    for (String pole : poles) {
      double arms = ARMS[(int) s.number("arms_" + pole)];
      double dependence = TRADE * s.number("trade_" + pole) + (1 - TRADE) * arms;
      row.add(rounded(pole.equals(s.key()) ? 0 : dependence, 3));
    }
    return row;
  }

  static double cut(double value, double low, double high) {
    return Math.min(Math.max(value, low), high);
  }

  /** Returns a number with so many decimals at most, halves to the even neighbour. */
  static String rounded(double value, int decimals) {
    return Numbers.cell(
        new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }
}
