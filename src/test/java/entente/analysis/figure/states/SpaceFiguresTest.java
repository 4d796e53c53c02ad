package entente.analysis.figure.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.drawing.SvgFigure;
import entente.analysis.drawing.TextSpy;
import entente.analysis.drawing.Theme;
import entente.analysis.figure.comparison.ComparisonFigures;
import entente.analysis.figure.states.Postures.Kind;
import entente.analysis.figure.states.Postures.Rest;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Snapshot;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps and networks. */
public class SpaceFiguresTest {

  private static final Values VALUES = new Values(Synthetic.SYSTEM, List.of());
  private static final Arm FIVE = run("five-states");
  private static final Arm LARGE = run("eurasia-2024", "rounds=8");

  private static Arm run(String name, String... settings) {
    Scenario scenario = ScenarioReader.read(name, Stream.of(settings).map(Setting::parse).toList());
    RunSpecification specification =
        new RunSpecification(0, scenario, 0, 0, 1, EnumSet.of(Detail.NETWORKS));
    return Arm.of(name, List.of(SingleRun.execute(specification)));
  }

  public static List<Figure> figures() {
    return List.of(
        MapFigure.of(List.of(FIVE), SystemMeasures.ALL).get(0),
        new NetworkFigure(FIVE, SystemMeasures.ALL, true),
        new NetworkFigure(FIVE, SystemMeasures.ALL, false));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void namesEveryStateInsideThePicture(Figure figure) {
    List<TextSpy.Line> lines = TextSpy.lines(figure::draw);
    for (TextSpy.Line line : lines) {
      assertTrue(line.left() >= 0 && line.right() <= Theme.WIDTH, line::toString);
    }
    String svg = SvgFigure.document(figure, new Provenance("p", "c", "s", new TreeMap<>()));
    for (String name : List.of("North", "South", "Amber", "Birch", "Cedar")) {
      assertTrue(svg.contains(">" + name + "<"), name);
    }
  }

  @Test
  void aWheelIsHeadedByWhoseStrongestHostilitiesItShows() {
    Figure start = new NetworkFigure(FIVE, SystemMeasures.ALL, true);
    assertEquals(
        "8 of the 8 strongest hostilities are between states of different postures",
        start.finding());
    assertTrue(start.caption().startsWith(start.finding() + ". "), start.caption());
    // By then Birch has a seat beside Cedar and South.
    String end = new NetworkFigure(FIVE, SystemMeasures.ALL, false).finding();
    assertTrue(end.startsWith("6 of the 8 "), end);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noTextsBesideALargeWheelMeet(boolean start) {
    Figure figure = new NetworkFigure(LARGE, SystemMeasures.ALL, start);
    List<TextSpy.Line> lines = TextSpy.lines(figure::draw);
    for (int k = 0; k < lines.size(); k++) {
      TextSpy.Line a = lines.get(k);
      for (TextSpy.Line b : lines.subList(0, k)) {
        boolean level = Math.abs(a.base() - b.base()) < 12;
        assertTrue(!level || a.right() <= b.left() || b.right() <= a.left(), a + " and " + b);
      }
    }
  }

  @Test
  void theLadderOfARunNamesFirstWhoStandsHighest() {
    Figure ladder = new LadderFigure(List.of(LARGE));
    List<String> rows = TextSpy.lines(ladder::draw).stream().map(TextSpy.Line::text).toList();
    String named = ladder.finding().replace("To direct war come ", "").replaceAll(" and .*", "");
    List<Integer> places = Stream.of(named.split(", ")).map(rows::indexOf).toList();
    assertEquals(3, places.size(), ladder.finding());
    assertEquals(places.stream().filter(k -> k >= 0).sorted().toList(), places, rows::toString);
  }

  @Test
  void movesAreToldWithoutTheNumberOfARound() {
    for (Arm arm : List.of(FIVE, LARGE)) {
      Figure moves = new MovesFigure(List.of(arm), SystemMeasures.ALL);
      String finding = moves.finding();
      assertTrue(finding.matches(".* (it begins|they begin) with"), finding);
      assertTrue(moves.caption().startsWith(finding), moves.caption());
    }
  }

  @Test
  void theKeyOfTheLadderNamesARungWhoseStripsAreTooShortForAWord() {
    List<TextSpy.Line> lines = TextSpy.lines(new LadderFigure(List.of(LARGE))::draw);
    double lowest = lines.stream().mapToDouble(TextSpy.Line::base).max().orElseThrow();
    List<String> named =
        lines.stream().filter(line -> line.base() == lowest).map(TextSpy.Line::text).toList();
    List<String> ordered = List.of("peace", "rivalry", "dispute", "force", "war", "nuclear use");
    assertEquals(ordered.stream().filter(named::contains).toList(), named);
    assertTrue(named.contains("war"), named::toString);
  }

  @Test
  void aRunHasMapAndNetworksAndAComparisonOnlyItsMap() {
    List<String> run =
        ComparisonFigures.of(List.of(FIVE), SystemMeasures.ALL, StructureMeasures.ALL).stream()
            .map(Figure::name)
            .toList();
    assertTrue(run.containsAll(List.of("map", "network-start", "network-end")), run::toString);
    List<Arm> arms = List.of(Synthetic.arm("A", 0.04, 3), Synthetic.arm("B", 0, 3));
    List<String> both =
        ComparisonFigures.of(arms, Synthetic.SYSTEM, Synthetic.STRUCTURE).stream()
            .map(Figure::name)
            .toList();
    assertTrue(both.contains("map") && !both.contains("network-start"), both::toString);
  }

  @Test
  void fourScenariosShareAMapAndAFifthHasAnother() {
    List<Arm> arms =
        Stream.of("A", "B", "C", "D", "E").map(name -> Synthetic.arm(name, 0, 2)).toList();
    assertEquals(1, MapFigure.of(arms.subList(0, 4), Synthetic.SYSTEM).size());
    List<Figure> two = MapFigure.of(arms, Synthetic.SYSTEM);
    assertEquals(List.of("map", "map-2"), two.stream().map(Figure::name).toList());
    List<String> last = TextSpy.lines(two.get(1)::draw).stream().map(TextSpy.Line::text).toList();
    assertTrue(last.contains("E, 2054") && !last.contains("D, 2054"), last::toString);
  }

  @Test
  void aStateStandsWhereMostRunsHaveIt() {
    Arm arm = Arm.of("A", Synthetic.runs("A", 0.04, 9, 3, 40));
    Postures postures = Postures.of(List.of(arm), VALUES);
    PosturesAtRound stand = PosturesAtRound.end(arm, postures, VALUES);
    for (int i = 0; i < arm.states().size(); i++) {
      int state = i;
      Kind kind = stand.kinds().get(i);
      long same =
          arm.runs().stream().filter(r -> Postures.kind(r, last(r), state).equals(kind)).count();
      assertEquals(same / 9.0, stand.shares().get(i));
      for (Kind other : postures.kinds()) {
        assertTrue(
            same
                >= arm.runs().stream()
                    .filter(r -> Postures.kind(r, last(r), state).equals(other))
                    .count());
      }
    }
  }

  private static int last(RunResult run) {
    int last = run.postures().length - 1;
    while (!VALUES.alive(run, last)) {
      last--;
    }
    return last;
  }

  @Test
  void coloursAreThoseOfTheSharesOverTime() {
    Arm arm = Synthetic.arm("A", 0.04, 3);
    Postures postures = Postures.of(List.of(arm), VALUES);
    PostureShares shares = PostureShares.of(arm, VALUES, postures);
    assertEquals(shares.names(), postures.kinds().stream().map(k -> k.name(arm)).toList());
    assertEquals(shares.colours(), postures.kinds().stream().map(postures::colour).toList());
  }

  @Test
  void sharesOfPosturesAreComparedEvenWhereNobodyHoldsOne() {
    Arm three = run("three-poles");
    Postures postures = Postures.of(List.of(three, FIVE), VALUES);
    PostureShares a = PostureShares.of(three, VALUES, postures);
    PostureShares b = PostureShares.of(FIVE, VALUES, postures);
    assertNotEquals(a.kinds(), b.kinds());
    for (PostureShares shares : List.of(a, b)) {
      assertEquals(1, postures.held().stream().mapToDouble(shares::end).sum(), 1e-9);
    }
    List<Integer> only = new ArrayList<>(a.kinds());
    only.removeAll(b.kinds());
    assertEquals(0, b.end(only.get(0)));
  }

  @Test
  void aFindingOnPosturesIsASentence() {
    Arm start = run("five-states", "rounds=1");
    Figure figure = new PostureFigure(List.of(FIVE, start), SystemMeasures.ALL);
    assertEquals(
        "60 % of states end with a seat in Southern platform under Five states, 40 % under"
            + " Five states",
        figure.finding());
    assertEquals(
        "States with a seat in Southern platform gain most (40 % to 60 % of all) and states"
            + " hedging lose most (20 % to 0 %)",
        new PostureFigure(List.of(FIVE), SystemMeasures.ALL).finding());
  }

  @Test
  void signsOfOneSizeDifferInForm() {
    List<Kind> kinds =
        List.of(
            new Kind(Rest.BLOC, "a"),
            new Kind(Rest.BLOC, "b"),
            new Kind(Rest.BLOC, "c"),
            new Kind(Rest.SEAT, "d"),
            new Kind(Rest.HEDGE, ""),
            new Kind(Rest.APART, ""));
    Postures postures = new Postures(kinds, kinds);
    assertEquals(6, kinds.stream().map(k -> postures.sign(k).marker()).distinct().count());
  }

  @Test
  void theStrongestHostilitiesComeFirstFromWhoFearsMore() {
    Snapshot snapshot = FIVE.runs().get(0).ends().get(1);
    List<Hostility> all = Hostility.strongest(snapshot, 99, 0);
    assertEquals(10, all.size());
    for (int k = 0; k < all.size(); k++) {
      assertTrue(all.get(k).strength() >= all.get(k).back());
      assertTrue(k == 0 || all.get(k - 1).strength() >= all.get(k).strength());
    }
    assertEquals(all.subList(0, 3), Hostility.strongest(snapshot, 3, 0));
    double least = all.get(4).strength();
    assertEquals(all.subList(0, 5), Hostility.strongest(snapshot, 99, least));
  }

  @Test
  void aWheelSeatsEveryStateOnce() {
    RunResult run = FIVE.runs().get(0);
    Wheel wheel = Wheel.of(run, Postures.of(List.of(FIVE), VALUES));
    assertEquals(5, wheel.seats().stream().map(Wheel.Seat::state).distinct().count());
    double before = 0;
    for (Wheel.Seat seat : wheel.seats()) {
      assertFalse(seat.angle() - seat.width() / 2 < before - 1e-9);
      before = seat.angle() + seat.width() / 2;
    }
    assertTrue(before < 2 * Math.PI);
  }
}
