package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Link;
import entente.analysis.document.Span.Words;
import entente.analysis.hindcast.ToldState;
import entente.analysis.hindcast.ToldState.Verdict;
import entente.analysis.hindcast.TrackRecord;
import entente.analysis.hindcast.TrackRecord.Missed;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which states the hindcast from 2008 told right and wrong, counted and by name. */
final class StatesTold {

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

  private final TrackRecord record;

  StatesTold(TrackRecord record) {
    this.record = record;
  }

  /** Returns how many states were told so. */
  long count(Verdict verdict) {
    return record.count(TrackRecord.RESTARTED, verdict);
  }

  /** Returns how many states moved. */
  long movers() {
    return count(Verdict.MOVED_AS_TOLD) + count(Verdict.MOVED_UNTOLD) + count(Verdict.ELSEWHERE);
  }

  /** Returns who was told wrong, and how sure it was of those it named. */
  List<Block> blocks() {
    List<Item> items = new ArrayList<>();
    items.add(names(OVER, Verdict.STAYED_UNTOLD));
    items.add(names(UNDER, Verdict.MOVED_UNTOLD));
    items.add(Item.of(ASTRAY.fill("names", astray())));
    long right = count(Verdict.MOVED_AS_TOLD);
    return List.of(
        Block.paragraph(GIVEN),
        new Bullets(Role.PLAIN, items),
        Block.paragraph(
            Role.PLAIN,
            new Words(SURE.fill("told", toldToMove(), "right", right)),
            new Link("hindcast", "hindcast"),
            new Words(".")));
  }

  /** Returns how many states were told to move. */
  long toldToMove() {
    return count(Verdict.MOVED_AS_TOLD) + count(Verdict.STAYED_UNTOLD) + count(Verdict.ELSEWHERE);
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
    return Item.of(template.fill("count", count(verdict), "names", names));
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
}
