package entente.analysis.report;

import entente.analysis.compare.ComparisonResult;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Link;
import entente.analysis.document.Span.Words;
import entente.analysis.hindcast.ToldState.Verdict;
import entente.analysis.hindcast.TrackRecord;
import entente.analysis.hindcast.TrackRecord.Aim;
import entente.analysis.hindcast.TrackRecord.Judged;
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
  private static final Template AIM =
      Template.of(
          """
          Before the first score, the protocol asked for {asked} numbers. The model missed {missed} \
          of them. Throughout starts in 1992, restarted in 2008. Of log and Brier scores the smaller \
          is better, of the others the larger.""");
  private static final Template REACHED = Template.of("{reached}, asked {asked}");
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
  private final StatesTold states;
  private final String sentence;

  private RightAndWrong(TrackRecord record, String sentence) {
    this.record = record;
    this.states = new StatesTold(record);
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

  private static String told(TrackRecord record) {
    StatesTold states = new StatesTold(record);
    return TOLD.fill(
        "right", states.count(Verdict.MOVED_AS_TOLD),
        "movers", states.movers(),
        "over", states.count(Verdict.STAYED_UNTOLD),
        "reached", record.reached(),
        "asked", record.aim().size());
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
    blocks.addAll(states.blocks());
    blocks.add(Block.heading(level, "Wrong: the aim of the hindcast"));
    blocks.add(
        Block.paragraph(
            AIM.fill(
                "asked", record.aim().size(), "missed", record.aim().size() - record.reached())));
    blocks.add(aim());
    blocks.add(
        Block.paragraph(
            Role.PLAIN,
            new Words(StartedAnew.of(record)),
            new Link("hindcast", "hindcast"),
            new Words(".")));
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

  private static List<String> row(String what, List<Aim> periods) {
    List<String> row = new ArrayList<>(List.of(what.replace(RATES, "rates per year")));
    for (Aim part : periods) {
      row.add(
          REACHED.fill(
              "reached",
              StartedAnew.number(part.reached()),
              "asked",
              StartedAnew.number(part.asked())));
      row.add(part.held() ? "yes" : "no");
    }
    return row;
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
    long stayed = states.count(Verdict.STAYED_AS_TOLD);
    Map<String, Boolean> everywhere = new HashMap<>();
    for (Judged pattern : record.patterns()) {
      everywhere.merge(pattern.says(), pattern.verdict().equals("met"), Boolean::logicalAnd);
    }
    List<Item> items = new ArrayList<>();
    items.add(
        Item.of(
            RIGHT.fill(
                "right",
                states.count(Verdict.MOVED_AS_TOLD),
                "movers",
                states.movers(),
                "stayed",
                stayed,
                "stayers",
                stayed + states.count(Verdict.STAYED_UNTOLD))));
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
                    "right", states.count(Verdict.MOVED_AS_TOLD),
                    "told", states.toldToMove())),
            new Link("forecast", "forecast"),
            new Words(".")));
  }
}
