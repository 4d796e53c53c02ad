package entente.ui.cli.answer;

import entente.experiment.game.CountriesFile;
import entente.text.Template;
import entente.theory.WarStability;
import entente.theory.WarStability.Failure;
import entente.ui.cli.terminal.CommandAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which networks of alliances are stable against war, in words and as an object. */
public final class AlliancesAnswer {

  private static final int SHOWN = 12;
  private static final Template HEAD =
      Template.of(
          """
          {title}: {n} countries, {networks} networks of alliances
          Defence counts {advantage} times, {trade}.

          stable: {stable}
          """);
  private static final Template MORE = Template.of("  … and {more} more; --json has all\n");
  private static final Template WHY =
      Template.of(
          """

          Why not, of {networks}; a network may fail in more ways than one
            {vulnerable}  a country is vulnerable
            {added}  two countries would ally
            {ended}  a country would end an alliance
          """);

  /**
   * What the command answers as JSON.
   *
   * @param countries names of the countries
   * @param defenceAdvantage how many times the strength of a defender counts
   * @param trade whether countries trade with their allies
   * @param networks number of networks of alliances
   * @param stable how many of them are stable
   * @param stableNetworks the stable ones, each a list of pairs
   * @param failures why the others are not
   */
  private record Json(
      List<String> countries,
      BigDecimal defenceAdvantage,
      boolean trade,
      int networks,
      int stable,
      List<List<List<String>>> stableNetworks,
      JsonFailures failures) {}

  /**
   * How many networks fail in each way, as JSON.
   *
   * @param vulnerable networks in which a country is vulnerable to an attack
   * @param linkAdded networks in which two countries would ally
   * @param linkEnded networks in which a country would end an alliance
   */
  private record JsonFailures(int vulnerable, int linkAdded, int linkEnded) {}

  private AlliancesAnswer() {}

  /** Returns all stable networks of the countries of a file. */
  public static CommandAnswer of(CountriesFile file) {
    WarStability.Survey survey = file.game().survey();
    List<List<List<String>>> stable =
        survey.stable().stream().map(network -> links(file.names(), network)).toList();
    JsonFailures failures =
        new JsonFailures(
            survey.failures().get(Failure.VULNERABLE),
            survey.failures().get(Failure.LINK_ADDED),
            survey.failures().get(Failure.LINK_ENDED));
    return new CommandAnswer(
        words(file, survey.networks(), stable, failures),
        new Json(
            file.names(),
            GameWords.plain(file.advantage()),
            file.trade(),
            survey.networks(),
            stable.size(),
            stable,
            failures));
  }

  private static String words(
      CountriesFile file, int networks, List<List<List<String>>> stable, JsonFailures failures) {
    StringBuilder text = new StringBuilder();
    text.append(
        HEAD.fill(
            "title",
            file.title(),
            "n",
            file.names().size(),
            "networks",
            networks,
            "advantage",
            GameWords.words(file.advantage()),
            "trade",
            file.trade() ? "allies trade" : "nobody trades",
            "stable",
            stable.isEmpty() ? "none" : stable.size()));
    for (List<List<String>> network : stable.subList(0, Math.min(SHOWN, stable.size()))) {
      text.append("  ").append(sentence(network)).append('\n');
    }
    if (stable.size() > SHOWN) {
      text.append(MORE.fill("more", stable.size() - SHOWN));
    }
    int width = Integer.toString(networks).length();
    return text.append(
            WHY.fill(
                "networks",
                networks,
                "vulnerable",
                right(failures.vulnerable(), width),
                "added",
                right(failures.linkAdded(), width),
                "ended",
                right(failures.linkEnded(), width)))
        .toString();
  }

  private static String right(int number, int width) {
    String text = Integer.toString(number);
    return " ".repeat(width - text.length()) + text;
  }

  private static String sentence(List<List<String>> network) {
    return network.isEmpty()
        ? "no alliance"
        : network.stream().map(link -> String.join(" – ", link)).collect(Collectors.joining(", "));
  }

  private static List<List<String>> links(List<String> names, int[] network) {
    List<List<String>> links = new ArrayList<>();
    for (int i = 0; i < network.length; i++) {
      for (int j = i + 1; j < network.length; j++) {
        if ((network[i] >> j & 1) == 1) {
          links.add(List.of(names.get(i), names.get(j)));
        }
      }
    }
    return links;
  }
}
