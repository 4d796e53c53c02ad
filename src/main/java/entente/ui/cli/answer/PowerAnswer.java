package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.experiment.game.VoteFile;
import entente.text.NumberWords;
import entente.text.Template;
import entente.theory.Banzhaf;
import entente.theory.CountedVote;
import entente.theory.SampledPower;
import entente.theory.ShapleyShubik;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Power in a vote, as JSON has it.
 *
 * @param shapleyShubik index of each member
 * @param banzhaf normalised index of each member
 * @param banzhafRaw coalitions that each member turns to winning; left out if they were not counted
 * @param banzhafProbability chance that a member's vote decides if all others toss a coin
 * @param exact indices as fractions; left out if they were not counted
 * @param samples orders and coalitions drawn; left out if they were counted
 * @param intervals intervals at 95 %; left out if they were counted
 * @param names names of the members
 * @param quota weight that decides; left out with several majorities
 * @param weights weights of the members; left out with several majorities
 * @param majorities what has to be reached at once; left out with one
 * @param blocking least members against that can block; left out with one majority
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PowerAnswer(
    double[] shapleyShubik,
    double[] banzhaf,
    BigInteger[] banzhafRaw,
    double[] banzhafProbability,
    Exact exact,
    Integer samples,
    Intervals intervals,
    List<String> names,
    BigDecimal quota,
    List<BigDecimal> weights,
    List<Majority> majorities,
    Integer blocking) {
  private static final int LONGEST_FRACTION = 16;
  private static final Template HEAD = Template.of("{title}: {quota} decide");
  private static final Template ONE_OF_SEVERAL = Template.of("{quota} of {sum} by {name}");
  private static final Template BLOCKED =
      Template.of("{head}, or whatever fewer than {blocking} members oppose");
  private static final Template DRAWN =
      Template.of(
          "Too many coalitions to count: {samples} orders and as many coalitions were drawn, with"
              + " intervals at 95 %.");
  private static final Template RANGE = Template.of("{low} to {high}");

  /**
   * The indices as fractions.
   *
   * @param shapleyShubik Shapley-Shubik index of each member
   * @param banzhaf normalised Banzhaf index of each member
   */
  public record Exact(List<String> shapleyShubik, List<String> banzhaf) {}

  /**
   * The ends of the intervals, each in the order of the members.
   *
   * @param shapleyShubikLow lower ends of the 95 % intervals of the Shapley-Shubik index
   * @param shapleyShubikHigh upper ends of them
   * @param banzhafLow lower ends of the 95 % intervals of the normalised Banzhaf index
   * @param banzhafHigh upper ends of them
   * @param banzhafProbabilityLow lower ends of the 95 % intervals of the probability of a swing
   * @param banzhafProbabilityHigh upper ends of them
   */
  public record Intervals(
      double[] shapleyShubikLow,
      double[] shapleyShubikHigh,
      double[] banzhafLow,
      double[] banzhafHigh,
      double[] banzhafProbabilityLow,
      double[] banzhafProbabilityHigh) {}

  /**
   * One of several majorities.
   *
   * @param name name of the majority; may be empty
   * @param quota weight that decides
   * @param weights weights of the members
   */
  public record Majority(String name, BigDecimal quota, List<BigDecimal> weights) {}

  /** Returns the power of a vote whose coalitions were counted. */
  public static PowerAnswer counted(VoteFile vote, CountedVote game) {
    return of(
        vote,
        ShapleyShubik.of(game),
        Banzhaf.of(game),
        Banzhaf.swings(game),
        Banzhaf.probability(game),
        new Exact(ShapleyShubik.fractions(game), Banzhaf.fractions(game)),
        null,
        null);
  }

  /** Returns the power of a vote by drawing. */
  public static PowerAnswer drawn(VoteFile vote, SampledPower power, int samples) {
    SampledPower.Estimate[] shapley = power.shapleyShubik();
    SampledPower.Estimate[][] banzhaf = power.banzhaf();
    Intervals intervals =
        new Intervals(
            each(SampledPower.Estimate::low, shapley),
            each(SampledPower.Estimate::high, shapley),
            each(SampledPower.Estimate::low, banzhaf[1]),
            each(SampledPower.Estimate::high, banzhaf[1]),
            each(SampledPower.Estimate::low, banzhaf[0]),
            each(SampledPower.Estimate::high, banzhaf[0]));
    return of(
        vote,
        each(SampledPower.Estimate::value, shapley),
        each(SampledPower.Estimate::value, banzhaf[1]),
        null,
        each(SampledPower.Estimate::value, banzhaf[0]),
        null,
        samples,
        intervals);
  }

  private static double[] each(
      ToDoubleFunction<SampledPower.Estimate> part, SampledPower.Estimate... estimates) {
    return Arrays.stream(estimates).mapToDouble(part).toArray();
  }

  private static PowerAnswer of(
      VoteFile vote,
      double[] shapleyShubik,
      double[] banzhaf,
      BigInteger[] raw,
      double[] probability,
      Exact exact,
      Integer samples,
      Intervals intervals) {
    List<Majority> majorities =
        vote.majorities().stream()
            .map(m -> new Majority(m.name(), GameWords.plain(m.quota()), plain(m.weights())))
            .toList();
    boolean one = majorities.size() == 1 && vote.blocking() == 1;
    return new PowerAnswer(
        shapleyShubik,
        banzhaf,
        raw,
        probability,
        exact,
        samples,
        intervals,
        vote.names(),
        one ? majorities.get(0).quota() : null,
        one ? majorities.get(0).weights() : null,
        one ? null : majorities,
        one ? null : vote.blocking());
  }

  private static List<BigDecimal> plain(BigDecimal... weights) {
    return Arrays.stream(weights).map(GameWords::plain).toList();
  }

  /** Returns the answer for a reader. */
  public String text(VoteFile vote, Terminal terminal) {
    return head(vote) + "\n\n" + (exact == null ? drawn(vote, terminal) : table(vote, terminal));
  }

  private String head(VoteFile vote) {
    if (quota != null) {
      return HEAD.fill("title", vote.title(), "quota", GameWords.words(quota));
    }
    List<String> parts = new ArrayList<>();
    for (Majority majority : majorities) {
      BigDecimal sum = majority.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      parts.add(
          ONE_OF_SEVERAL.fill(
              "quota",
              GameWords.words(majority.quota()),
              "sum",
              GameWords.words(sum),
              "name",
              majority.name()));
    }
    String head = HEAD.fill("title", vote.title(), "quota", String.join(" and ", parts));
    return blocking == 1 ? head : BLOCKED.fill("head", head, "blocking", blocking);
  }

  private static List<String> columns(VoteFile vote, String... more) {
    List<String> columns = new ArrayList<>(List.of("member"));
    for (VoteFile.Majority majority : vote.majorities()) {
      columns.add(majority.name().isEmpty() ? "weight" : majority.name());
    }
    columns.addAll(List.of(more));
    return columns;
  }

  private static List<Object> start(VoteFile vote, int member) {
    List<Object> cells = new ArrayList<>(List.of(vote.names().get(member)));
    vote.majorities().forEach(m -> cells.add(GameWords.words(m.weights()[member])));
    return cells;
  }

  private String table(VoteFile vote, Terminal terminal) {
    TextTable table =
        new TextTable(
            1,
            columns(vote, "Shapley-Shubik", "", "Banzhaf", "", "swings", "probability")
                .toArray(String[]::new));
    boolean first = areShort(exact.shapleyShubik());
    boolean second = areShort(exact.banzhaf());
    for (int i = 0; i < vote.names().size(); i++) {
      List<Object> cells = start(vote, i);
      cells.addAll(
          List.of(
              decimal(shapleyShubik[i]),
              first ? exact.shapleyShubik().get(i) : "",
              decimal(banzhaf[i]),
              second ? exact.banzhaf().get(i) : "",
              banzhafRaw[i],
              decimal(banzhafProbability[i])));
      table.row(cells.toArray());
    }
    return table.render(terminal);
  }

  private String drawn(VoteFile vote, Terminal terminal) {
    TextTable table =
        new TextTable(
            1,
            columns(vote, "Shapley-Shubik", "95 %", "Banzhaf", "95 %", "probability")
                .toArray(String[]::new));
    for (int i = 0; i < vote.names().size(); i++) {
      List<Object> cells = start(vote, i);
      cells.addAll(
          List.of(
              decimal(shapleyShubik[i]),
              range(intervals.shapleyShubikLow()[i], intervals.shapleyShubikHigh()[i]),
              decimal(banzhaf[i]),
              range(intervals.banzhafLow()[i], intervals.banzhafHigh()[i]),
              decimal(banzhafProbability[i])));
      table.row(cells.toArray());
    }
    String note = DRAWN.fill("samples", NumberWords.fixed(samples, 0));
    return note + "\n\n" + table.render(terminal);
  }

  private static String range(double low, double high) {
    return RANGE.fill("low", decimal(low), "high", decimal(high));
  }

  private static String decimal(double x) {
    return String.format(Locale.ROOT, "%.4f", x);
  }

  private static boolean areShort(List<String> fractions) {
    return fractions.stream().allMatch(text -> text.length() <= LONGEST_FRACTION);
  }
}
