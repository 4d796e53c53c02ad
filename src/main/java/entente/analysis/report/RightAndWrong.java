package entente.analysis.report;

import entente.analysis.compare.ComparisonResult;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Link;
import entente.analysis.document.Span.Words;
import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.RollingSentences;
import entente.analysis.hindcast.ToldState;
import entente.analysis.hindcast.ToldState.Verdict;
import entente.analysis.hindcast.TrackRecord;
import entente.analysis.hindcast.TrackRecord.Aim;
import entente.analysis.hindcast.TrackRecord.Judged;
import entente.analysis.hindcast.TrackRecord.Missed;
import entente.analysis.hindcast.TrackRecord.Rolling;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the model gets right and wrong, of patterns, hindcast and forecast: a line for a result, and
 * the page of the manual that the line leads to.
 */
public final class RightAndWrong {

  /** What the page is called, in the manual and as a chapter of a report. */
  public static final String TITLE = "What the model gets right and wrong";

  private static final String PAGE = "right-and-wrong";
  private static final String RATES = "ratesPerYear";

  private static final Template TOLD =
      Template.of(
          """
          How the model did on the past: told from 2008 who would move by 2024, it was right about \
          {right} of the {movers} that did, and wrong about {over} that did not. It reached \
          {reached} of the {asked} numbers it aimed at.""");
  private static final Template UNTOLD =
      Template.of(
          """
          How well the model tells this world is not known: its test was on other states, those of \
          Eurasia from 1992 to 2024. There it reached {reached} of the {asked} numbers it aimed at.""");
  private static final Template MORE = Template.of("{sentence} More: the manual’s page {page}.");

  private static final String SHORT =
      """
      The model tells better than simple rules who is likelier to move. It does not tell when, it \
      is too sure of whom it names, and after 2024 too little moves in it. What is wrong comes first.""";
  private static final String GIVEN =
      """
      It started from what one could know at the end of 2008 and ran on to 2024. A seat is one of \
      any rank in the Shanghai organisation.""";
  private static final Template OVER =
      Template.of("It had {count} states move that stayed: {names}.");
  private static final Template UNDER =
      Template.of("It had {count} states stay that moved: {names}.");
  private static final Template ASTRAY = Template.of("It sent {names}.");
  private static final Template WENT_ELSEWHERE = Template.of("{name} {told}, which went {went}");
  private static final Template SURE =
      Template.of(
          """
          So it is too sure: of {told} states that got an even chance or more to move, {right} \
          went that way. Why it told each so:\s""");
  private static final Template AIM =
      Template.of(
          """
          Before the first score, the protocol asked for {asked} numbers. The model missed {missed} \
          of them. Throughout starts in 1992, restarted in 2008. Of log and Brier scores the smaller \
          is better, of the others the larger.""");
  private static final Template REACHED = Template.of("{reached}, asked {asked}");
  private static final Template ANEW =
      Template.of(
          """
          Started anew from 2008, 2012 and 2016 with what one knew by then, it told eight years \
          each. Beside rates per year open its log score is {log} ({logOwn} against {logRule}), its \
          Brier score {brier} ({brierOwn} against {brierRule}). From 1996, 2000 and 2004, whose \
          years its constants saw, {seen}:\s""");
  private static final Template BOTH = Template.of("both are {verdict}");
  private static final Template EACH = Template.of("they are {log} and {brier}");
  private static final Template MISSED =
      Template.of(
          """
          The model misses {missed} of {all} known facts about states and alliances. For another \
          {undefined} it has nothing to count, mostly since it does not tell arms from trade. The \
          world is the year in which the runs begin. All facts, and how they count:\s""");
  private static final Template RIGHT =
      Template.of(
          """
          From 2008 on, {right} of the {movers} states that moved went as told, and {stayed} of the \
          {stayers} that stayed.""");
  private static final Template BETTER =
      Template.of(
          """
          It ranks who moves: of two states, one that moved and one that stayed, it gives the first \
          the larger chance in {auc} of the cases. A guess would give half.""");
  private static final Template MET = Template.of("It meets {met} of {all} known facts.");
  private static final String EVERYWHERE = "met in every world that has something to count";
  private static final Template FORECAST =
      Template.of(
          """
          What comes by 2034: the forecast gives {likely} states an even chance or more to stand \
          elsewhere. Of such chances for 2009–2024, {right} of {told} came. Nobody can score it \
          yet:\s""");
  private static final List<String> NOT_ASKED =
      List.of(
          "When a state moves: that was no aim, and it is about as good at it as an even year.",
          "Which pair fights next: the hindcast did not score wars by pair.",
          "Whether a design would do in fact what it does here: nobody has tried the like.");

  private final TrackRecord record;
  private final String sentence;

  private RightAndWrong(TrackRecord record, String sentence) {
    this.record = record;
    this.sentence = sentence;
  }

  /**
   * Returns what is said of a result; nothing where no scenario has states with portfolios, since
   * the hindcast was of another model than theirs.
   */
  public static Optional<RightAndWrong> of(ComparisonResult result) {
    List<Scenario> scenarios =
        result.arms().stream()
            .map(arm -> arm.scenario())
            .filter(scenario -> scenario.mechanisms().portfolio() > 0)
            .toList();
    if (scenarios.isEmpty()) {
      return Optional.empty();
    }
    TrackRecord record = TrackRecord.shipped();
    boolean own =
        scenarios.size() == result.arms().size()
            && scenarios.stream()
                .allMatch(s -> record.tellsOf(s.states().stream().map(StateFacts::key).toList()));
    return Optional.of(new RightAndWrong(record, own ? told(record) : untold(record)));
  }

  /** Returns the page of the manual. */
  public static List<Block> page(TrackRecord record) {
    List<Block> blocks = new ArrayList<>(List.of(Block.heading(1, TITLE)));
    blocks.addAll(new RightAndWrong(record, told(record)).parts(2));
    return blocks;
  }

  private static long count(TrackRecord record, Verdict verdict) {
    return record.count(TrackRecord.RESTARTED, verdict);
  }

  private static String told(TrackRecord record) {
    return TOLD.fill(
        "right", count(record, Verdict.MOVED_AS_TOLD),
        "movers", movers(record),
        "over", count(record, Verdict.STAYED_UNTOLD),
        "reached", record.reached(),
        "asked", record.aim().size());
  }

  private static long movers(TrackRecord record) {
    return count(record, Verdict.MOVED_AS_TOLD)
        + count(record, Verdict.MOVED_UNTOLD)
        + count(record, Verdict.ELSEWHERE);
  }

  private static String untold(TrackRecord record) {
    return UNTOLD.fill("reached", record.reached(), "asked", record.aim().size());
  }

  /** Returns the line of a terminal. */
  public String line() {
    return MORE.fill("sentence", sentence, "page", PAGE);
  }

  /** Returns the line of a report, which leads to the chapter. */
  Item item() {
    return new Item(
        1, Role.PLAIN, List.of(new Words(sentence + " "), new Link(TITLE, PAGE), new Words(".")));
  }

  /** Returns the chapter of a report. */
  List<Block> chapter() {
    List<Block> blocks = new ArrayList<>(List.of(Block.heading(2, TITLE)));
    blocks.addAll(parts(3));
    return blocks;
  }

  private List<Block> parts(int level) {
    List<Block> blocks = new ArrayList<>(List.of(Block.paragraph(SHORT)));
    blocks.add(Block.heading(level, "Wrong: who moved from 2009 to 2024"));
    blocks.addAll(wrongStates());
    blocks.add(Block.heading(level, "Wrong: the aim of the hindcast"));
    blocks.add(
        Block.paragraph(
            AIM.fill(
                "asked", record.aim().size(), "missed", record.aim().size() - record.reached())));
    blocks.add(aim());
    blocks.add(
        Block.paragraph(
            Role.PLAIN, new Words(anew()), new Link("hindcast", "hindcast"), new Words(".")));
    blocks.add(Block.heading(level, "Wrong: patterns"));
    blocks.addAll(wrongPatterns());
    blocks.add(Block.heading(level, "Right"));
    blocks.addAll(right());
    blocks.add(Block.heading(level, "Not known"));
    List<Item> open = new ArrayList<>(NOT_ASKED.stream().map(Item::of).toList());
    open.add(forecast());
    blocks.add(new Bullets(Role.PLAIN, open));
    return blocks;
  }

  private List<Block> wrongStates() {
    List<Item> items = new ArrayList<>();
    items.add(names(OVER, Verdict.STAYED_UNTOLD));
    items.add(names(UNDER, Verdict.MOVED_UNTOLD));
    items.add(Item.of(ASTRAY.fill("names", astray())));
    long right = count(record, Verdict.MOVED_AS_TOLD);
    return List.of(
        Block.paragraph(GIVEN),
        new Bullets(Role.PLAIN, items),
        Block.paragraph(
            Role.PLAIN,
            new Words(SURE.fill("told", moves(), "right", right)),
            new Link("hindcast", "hindcast"),
            new Words(".")));
  }

  // All that were told to move.
  private long moves() {
    return count(record, Verdict.MOVED_AS_TOLD)
        + count(record, Verdict.STAYED_UNTOLD)
        + count(record, Verdict.ELSEWHERE);
  }

  private Item names(Template template, Verdict verdict) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    for (ToldState told : wrong(verdict)) {
      String way = (told.told() == null ? told.went() : told.told()).phrase();
      ways.computeIfAbsent(way, w -> new ArrayList<>()).add(names().get(told.state()));
    }
    String names =
        ways.entrySet().stream()
            .map(e -> String.join(", ", e.getValue()) + " " + e.getKey())
            .collect(Collectors.joining("; "));
    return Item.of(template.fill("count", count(record, verdict), "names", names));
  }

  private String astray() {
    return wrong(Verdict.ELSEWHERE).stream()
        .map(
            t ->
                WENT_ELSEWHERE.fill(
                    "name", names().get(t.state()),
                    "told", t.told().phrase(),
                    "went", t.went().phrase()))
        .collect(Collectors.joining("; "));
  }

  // The surest first, or those least expected.
  private List<ToldState> wrong(Verdict verdict) {
    Comparator<ToldState> order = Comparator.comparingDouble(ToldState::chance);
    return record.states().get(TrackRecord.RESTARTED).stream()
        .filter(told -> told.verdict() == verdict)
        .sorted(verdict == Verdict.MOVED_UNTOLD ? order : order.reversed())
        .toList();
  }

  private Map<String, String> names() {
    return record.misses(TrackRecord.RESTARTED).stream()
        .collect(Collectors.toMap(Missed::state, Missed::name, (a, b) -> a));
  }

  // What was missed in either way comes first.
  private Block aim() {
    Map<String, List<Aim>> parts = new LinkedHashMap<>();
    record.aim().forEach(p -> parts.computeIfAbsent(p.what(), w -> new ArrayList<>()).add(p));
    List<List<String>> rows =
        parts.entrySet().stream()
            .sorted(Comparator.comparing(e -> e.getValue().stream().allMatch(Aim::held)))
            .map(e -> row(e.getKey(), e.getValue()))
            .toList();
    return Block.table("", 1, List.of("what", "throughout", "held", "restarted", "held"), rows);
  }

  private String anew() {
    Rolling own = record.rolling(RollingHindcast.UNSEEN, "model");
    Rolling rule = record.rolling(RollingHindcast.UNSEEN, RATES);
    return ANEW.fill(
        "log", RollingSentences.verdict(rule.logLess()),
        "logOwn", number(own.logScore()),
        "logRule", number(rule.logScore()),
        "brier", RollingSentences.verdict(rule.brierLess()),
        "brierOwn", number(own.brier()),
        "brierRule", number(rule.brier()),
        "seen", seen());
  }

  private String seen() {
    Rolling seen = record.rolling(RollingHindcast.SEEN, RATES);
    String log = RollingSentences.verdict(seen.logLess());
    String brier = RollingSentences.verdict(seen.brierLess());
    return log.equals(brier) ? BOTH.fill("verdict", log) : EACH.fill("log", log, "brier", brier);
  }

  private static List<String> row(String what, List<Aim> periods) {
    List<String> row = new ArrayList<>(List.of(what.replace(RATES, "rates per year")));
    for (Aim part : periods) {
      row.add(REACHED.fill("reached", number(part.reached()), "asked", number(part.asked())));
      row.add(part.held() ? "yes" : "no");
    }
    return row;
  }

  private static String number(double x) {
    return NumberWords.fixed(x, x == Math.rint(x) ? 0 : 3);
  }

  private List<Block> wrongPatterns() {
    List<List<String>> rows =
        record.patterns("missed").stream()
            .map(p -> List.of(p.says(), p.world(), p.observed(), p.model()))
            .toList();
    return List.of(
        Block.paragraph(
            Role.PLAIN,
            new Words(
                MISSED.fill(
                    "all", record.patterns().size(),
                    "missed", record.patterns("missed").size(),
                    "undefined", record.patterns("undefined").size())),
            new Link("patterns", "patterns"),
            new Words(".")),
        Block.table("", 2, List.of("what is known", "world", "observed", "the model"), rows));
  }

  private List<Block> right() {
    long stayed = count(record, Verdict.STAYED_AS_TOLD);
    Map<String, Boolean> everywhere = new HashMap<>();
    for (Judged pattern : record.patterns()) {
      everywhere.merge(pattern.says(), pattern.verdict().equals("met"), Boolean::logicalAnd);
    }
    List<Item> items = new ArrayList<>();
    items.add(
        Item.of(
            RIGHT.fill(
                "right",
                count(record, Verdict.MOVED_AS_TOLD),
                "movers",
                movers(record),
                "stayed",
                stayed,
                "stayers",
                stayed + count(record, Verdict.STAYED_UNTOLD))));
    double auc = record.aim(TrackRecord.RESTARTED, "AUC").reached();
    items.add(Item.of(BETTER.fill("auc", NumberWords.percent(auc))));
    items.add(
        Item.of(MET.fill("met", record.patterns("met").size(), "all", record.patterns().size())));
    List<List<String>> facts =
        record.patterns().stream()
            .map(Judged::says)
            .distinct()
            .filter(everywhere::get)
            .map(List::of)
            .toList();
    return List.of(new Bullets(Role.PLAIN, items), Block.table("", 1, List.of(EVERYWHERE), facts));
  }

  private Item forecast() {
    return new Item(
        1,
        Role.PLAIN,
        List.of(
            new Words(
                FORECAST.fill(
                    "likely", record.likely().size(),
                    "right", count(record, Verdict.MOVED_AS_TOLD),
                    "told", moves())),
            new Link("forecast", "forecast"),
            new Words(".")));
  }
}
