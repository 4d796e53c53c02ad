package entente.experiment.game;

import entente.experiment.input.Binder;
import entente.experiment.input.CoreSchema;
import entente.experiment.input.DecimalReader;
import entente.experiment.input.Faults;
import entente.experiment.input.Keys;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.NumberReader;
import entente.text.Template;
import entente.theory.AdditivelySeparable;
import entente.theory.HedonicGame;
import entente.theory.Landscape;
import entente.theory.ListedPreferences;
import entente.theory.WarStability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Puts one input file of coalition theory together from its value. */
final class GameAssembly {
  private static final Template BETWEEN = Template.of("from {least} to {most} of them");
  private static final Template EACH =
      Template.of("{n} numbers, for 0 to {most} allies of a country");

  private static final String TABLE = "a map with default and pairs";
  private static final int MAX_ACTORS = 500;

  private final String bare;
  private final String text;
  private final Faults faults;
  private final Binder binder;
  private final DecimalReader decimals;

  GameAssembly(String bare, String text, Faults faults) {
    this.bare = bare;
    this.text = text;
    this.faults = faults;
    this.binder = new Binder(faults);
    this.decimals = new DecimalReader(faults);
  }

  /** Returns the actors of a landscape; of no use if there are faults. */
  ActorsFile actors(Node.Mapping root) {
    ActorsTerms terms = bind(ActorsTerms.class, root);
    count(root.get("actors"), "actors", 2, MAX_ACTORS);
    NameReader names = new NameReader("an actor", faults);
    for (int k = 0; k < terms.actors().size(); k++) {
      names.add(terms.actors().get(k).name(), "actors." + k + ".name");
    }
    Node.Mapping table = table(terms.propensity(), root, "propensity", "default", "pairs");
    BigDecimal[] propensity = new PairValues(names, faults).read(table, "propensity", true);
    if (!faults.isEmpty()) {
      return null;
    }
    BigDecimal[] size =
        terms.actors().stream().map(ActorsTerms.Actor::size).toArray(BigDecimal[]::new);
    attempt(root.get("actors").mark(), "actors", () -> Landscape.of(size, propensity));
    return new ActorsFile(
        title(terms.name()), about(terms.about()), text, names.names(), size, propensity);
  }

  /** Returns the players of a game; of no use if there are faults. */
  PlayersFile players(Node.Mapping root) {
    PlayersTerms terms = bind(PlayersTerms.class, root);
    count(root.get("players"), "players", 1, HedonicGame.MAX_PLAYERS);
    NameReader names = new NameReader("a player", faults);
    List<Node> players = terms.players() == null ? List.of() : terms.players().items();
    for (int k = 0; k < players.size(); k++) {
      names.add(players.get(k), "players." + k);
    }
    boolean listed = root.fields().containsKey("preferences");
    boolean summed = root.fields().containsKey("affinity");
    if (listed == summed) {
      faults
          .at(root.mark(), "preferences")
          .found(listed ? "preferences and affinity" : "neither preferences nor affinity")
          .expected("one of the two");
      return null;
    }
    HedonicGame game = listed ? listed(root, names) : summed(terms, root, names);
    return new PlayersFile(title(terms.name()), about(terms.about()), text, names.names(), game);
  }

  /** Returns a weighted vote; of no use if there are faults. */
  VoteFile vote(Node.Mapping root) {
    VoteReader reader = new VoteReader(faults);
    VoteTerms terms = bind(VoteTerms.class, QuotaShare.resolved(root));
    List<VoteFile.Majority> only = List.of(reader.only(root, terms));
    return new VoteFile(title(terms.name()), about(terms.about()), text, reader.names(), only, 1);
  }

  /** Returns a vote with several majorities; of no use if there are faults. */
  VoteFile majorities(Node.Mapping root) {
    VoteReader reader = new VoteReader(faults);
    MajoritiesTerms terms = bind(MajoritiesTerms.class, root);
    List<VoteFile.Majority> several = reader.several(root, terms);
    return new VoteFile(
        title(terms.name()), about(terms.about()), text, reader.names(), several, terms.blocking());
  }

  /** Returns countries that ally, fight and trade; of no use if there are faults. */
  CountriesFile countries(Node.Mapping root) {
    CountriesTerms terms = bind(CountriesTerms.class, root);
    count(root.get("countries"), "countries", 2, WarStability.MAX_ENUMERATED);
    NameReader names = new NameReader("a country", faults);
    for (int k = 0; k < terms.countries().size(); k++) {
      names.add(terms.countries().get(k).name(), "countries." + k + ".name");
    }
    boolean trades = !Node.isNothing(terms.trade());
    int n = terms.countries().size();
    CountriesTerms.Trade trade = trades ? trade(terms.trade(), root) : null;
    List<BigDecimal> gains = trade == null ? List.of() : gains(trade.netGains(), n);
    if (!faults.isEmpty()) {
      return null;
    }
    BigDecimal[] strengths =
        terms.countries().stream().map(CountriesTerms.Country::strength).toArray(BigDecimal[]::new);
    BigDecimal advantage = terms.defenceAdvantage();
    WarStability game =
        trade == null
            ? WarStability.withoutTrade(strengths, advantage)
            : WarStability.withTrade(
                strengths, advantage, trade.spoils(), gains.toArray(BigDecimal[]::new));
    return new CountriesFile(
        title(terms.name()), about(terms.about()), text, names.names(), advantage, trades, game);
  }

  private CountriesTerms.Trade trade(Node node, Node.Mapping root) {
    return binder.record(
        CountriesTerms.Trade.class, node, root.mark(), "trade", Map.of(), List.of());
  }

  private List<BigDecimal> gains(Node.Sequence list, int countries) {
    List<BigDecimal> gains = new ArrayList<>();
    if (list == null) {
      return gains;
    }
    String path = "trade.net_gains";
    for (int k = 0; k < list.items().size(); k++) {
      gains.add(decimals.any(list.items().get(k), path + "." + k));
    }
    if (gains.size() != countries) {
      String expected = EACH.fill("n", countries, "most", countries - 1);
      String maybe = gains.size() < countries ? "say what more allies are worth" : "";
      faults.at(list.mark(), path).found(gains.size() + " entries").maybe(maybe).expected(expected);
    }
    return gains;
  }

  private <T> T bind(Class<T> type, Node.Mapping root) {
    return binder.record(type, root, root.mark(), "", Map.of(), List.of());
  }

  private String title(String name) {
    return name == null ? bare : name.strip();
  }

  private static String about(String about) {
    return about == null ? "" : about.strip();
  }

  private HedonicGame listed(Node.Mapping root, NameReader names) {
    if (root.fields().containsKey("sizes")) {
      Mark mark = root.fields().get("sizes").key();
      faults
          .at(mark, "sizes")
          .found("sizes")
          .maybe("delete it")
          .expected("sizes with affinity only");
    }
    Node.Mapping lists =
        map(root.get("preferences"), "preferences", "a map from a player to coalitions");
    if (lists == null) {
      return null;
    }
    List<List<Long>> preferences =
        new ArrayList<>(Collections.nCopies(names.names().size(), List.of()));
    lists
        .fields()
        .forEach(
            (name, field) -> {
              String path = Keys.join("preferences", name);
              int player = names.find(name, field.key(), path);
              if (player >= 0) {
                preferences.set(player, coalitions(field.value(), path, player, names));
              }
            });
    for (String name : names.names()) {
      if (!lists.fields().containsKey(name)) {
        String path = Keys.join("preferences", name);
        faults
            .at(lists.mark(), path)
            .found("nothing")
            .maybe("[] if it would rather be alone")
            .expected("its coalitions, best first");
      }
    }
    return faults.isEmpty()
        ? attempt(lists.mark(), "preferences", () -> new ListedPreferences(preferences))
        : null;
  }

  private List<Long> coalitions(Node node, String path, int player, NameReader names) {
    List<Long> coalitions = new ArrayList<>();
    if (!(node instanceof Node.Sequence list)) {
      faults.at(node, path).expected("a list of coalitions, best first, as [[a, b], [a]]");
      return coalitions;
    }
    Set<Long> seen = new HashSet<>();
    for (int k = 0; k < list.items().size(); k++) {
      Node item = list.items().get(k);
      String where = path + "." + k;
      int before = faults.count();
      long coalition = coalition(item, where, names);
      if (faults.count() > before || item instanceof Node.Broken) {
        continue;
      }
      String self = names.names().get(player);
      if ((coalition >> player & 1) == 0) {
        faults
            .at(item.mark(), where)
            .found("without " + self)
            .maybe("it belongs to another player")
            .expected("a coalition with " + self);
      } else if (!seen.add(coalition)) {
        faults
            .at(item.mark(), where)
            .found("the coalition again")
            .maybe("delete one")
            .expected("each coalition once");
      } else {
        coalitions.add(coalition);
      }
    }
    return coalitions;
  }

  private long coalition(Node node, String path, NameReader names) {
    if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
      if (!(node instanceof Node.Broken)) {
        boolean empty = node instanceof Node.Sequence;
        faults
            .at(node.mark(), path)
            .found(empty ? "an empty coalition" : NumberReader.describe(node))
            .maybe(empty ? "leave it out" : "")
            .expected("a list of at least one player");
      }
      return 0;
    }
    long coalition = 0;
    for (int k = 0; k < list.items().size(); k++) {
      Node item = list.items().get(k);
      int player = names.find(item, path + "." + k);
      if (player >= 0 && (coalition >> player & 1) == 1) {
        faults.at(item.mark(), path + "." + k).found("a player again").expected("each player once");
      }
      coalition |= player < 0 ? 0 : 1L << player;
    }
    return coalition;
  }

  private HedonicGame summed(PlayersTerms terms, Node.Mapping root, NameReader names) {
    Node.Mapping table = table(terms.affinity(), root, "affinity", "default", "pairs", "symmetric");
    boolean symmetric = true;
    Node how = table.get("symmetric");
    if (!Node.isNothing(how)) {
      Boolean value =
          how instanceof Node.Scalar scalar && scalar.plain()
              ? CoreSchema.bool(scalar.text())
              : null;
      if (value == null) {
        faults.at(how, "affinity.symmetric").expected("true or false");
      } else {
        symmetric = value;
      }
    }
    BigDecimal[] affinity = new PairValues(names, faults).read(table, "affinity", symmetric);
    BigDecimal[] sizes = new BigDecimal[names.names().size()];
    Arrays.fill(sizes, BigDecimal.ONE);
    if (!Node.isNothing(terms.sizes())) {
      Node.Mapping given = map(terms.sizes(), "sizes", "a map from a player to its size");
      if (given != null) {
        given
            .fields()
            .forEach(
                (name, field) -> {
                  String path = Keys.join("sizes", name);
                  int player = names.find(name, field.key(), path);
                  BigDecimal size = decimals.above(field.value(), path, "");
                  if (player >= 0) {
                    sizes[player] = size;
                  }
                });
      }
    }
    return faults.isEmpty()
        ? attempt(table.mark(), "affinity", () -> new AdditivelySeparable(sizes, affinity))
        : null;
  }

  private <T> T attempt(Mark mark, String path, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      faults.at(mark, path).found("these values together").expected(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void count(Node node, String key, int least, int most) {
    int size = node instanceof Node.Sequence list ? list.items().size() : least;
    if (size < least || size > most) {
      String number = BETWEEN.fill("least", least, "most", most);
      faults.at(node.mark(), key).found(size + " entries").expected(number);
    }
  }

  private Node.Mapping table(Node node, Node.Mapping root, String key, String... valid) {
    if (Node.isNothing(node)) {
      String maybe = key + ": {default: 0, pairs: [[a, b, 1]]}";
      faults.at(root.mark(), key).found("nothing").maybe(maybe).expected(TABLE);
    }
    Node.Mapping map = Node.isNothing(node) ? null : map(node, key, TABLE);
    if (map == null) {
      return new Node.Mapping(root.mark(), Map.of());
    }
    binder.unknown(map, key, List.of(valid));
    return map;
  }

  private Node.Mapping map(Node node, String path, String expected) {
    if (node instanceof Node.Mapping map) {
      return map;
    }
    faults.at(node, path).expected(expected);
    return null;
  }
}
