package entente.model.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.states.StateFacts;
import entente.model.structures.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures worked out by hand. */
class HandMeasuresTest {

  private static final Snapshot FIVE =
      new Simulation(Scenes.read(FirstModel.FIVE_STATES), 1).snapshot();

  private static double measure(String name, Snapshot... rounds) {
    History history = new History("platform");
    for (Snapshot round : rounds) {
      history.add(round);
    }
    double[] values = new SystemMeasures(history, rounds[0].size()).evaluate();
    return values[MeasureDefinitionsTest.column(name)];
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 0.9, 0.5, 0.711378661",
    "1, 1, 1, 1",
    "1, 1, -0.4, 0",
    "0, 1, 1, 0",
    "NaN, 1, 1, NaN",
    "1, NaN, 1, NaN",
    "1, 1, NaN, NaN"
  })
  void stabilityIsTheCubeRootOfItsParts(double r, double i, double k, double index) {
    assertEquals(index, Stability.index(r, i, k), 1e-9);
  }

  @Test
  void sharesOfTheFiveStates() {
    // NORTH and AMBER are in the bloc, SOUTH and CEDAR on the platform, BIRCH has even ties.
    assertEquals(0.2, measure("multi_vector_share", FIVE), 1e-12);
    assertEquals(0.4, measure("aligned_share", FIVE), 1e-12);
    assertEquals(2, measure("members", FIVE), 1e-12);
    // Groups: the bloc 0.5, and alone 0.3, 0.1, 0.1.
    assertEquals(1 / (0.25 + 0.09 + 0.01 + 0.01), measure("poles", FIVE), 1e-9);
    assertEquals(2, measure("rung_of_poles", FIVE), 1e-12);
  }

  @Test
  void cohesionOfTheFiveStates() {
    double expected = cohesion((i, j) -> camp(i) == camp(j) && camp(i) != 'B');
    assertEquals(expected, measure("cohesion", FIVE), 1e-12);
    assertEquals(measure("cohesion", FIVE), measure("cohesion_initial_hostility", FIVE), 1e-12);
  }

  /** Which pairs of states are in one camp. */
  private interface Together {
    boolean are(int i, int j);
  }

  // One minus the frustration over what the same shares of friends and enemies give by chance.
  private static double cohesion(Together together) {
    double frustration = 0;
    double inside = 0;
    double weights = 0;
    double friends = 0;
    double enemies = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = i + 1; j < 5; j++) {
        double w = Math.sqrt(FIVE.capability()[i] * FIVE.capability()[j]);
        double p = propensity(i, j);
        boolean both = together.are(i, j);
        frustration += w * Math.max(0, both ? -p : p);
        inside += both ? w : 0;
        weights += w;
        friends += w * Math.max(0, p);
        enemies += w * Math.max(0, -p);
      }
    }
    double t = inside / weights;
    return 1 - frustration / ((1 - t) * friends + t * enemies);
  }

  private static char camp(int state) {
    return switch (FIVE.world().state(state).key()) {
      case "NORTH", "AMBER" -> 'N';
      case "SOUTH", "CEDAR" -> 'S';
      default -> 'B';
    };
  }

  private static double propensity(int i, int j) {
    double distance = Math.abs(FIVE.position()[i] - FIVE.position()[j]);
    double likeness = 0.5 * Math.max(-1, Math.min(1, (0.35 - distance) / 0.35));
    double mean = (FIVE.fear()[i * 5 + j] + FIVE.fear()[j * 5 + i]) / 2;
    double enmity = Math.max(-0.3, Math.min(1, (mean - 0.15) / 0.5));
    return Math.max(-1, Math.min(1, likeness - enmity));
  }

  @Test
  void retentionCountsWhoIsStillIn() {
    Snapshot[] rounds = new Snapshot[21];
    for (int r = 0; r <= 20; r++) {
      rounds[r] = Scenes.with(FIVE, "round", r);
    }
    assertEquals(1, measure("retention", rounds), 1e-12);
    rounds[20] = Scenes.with(without(rounds[20], "north", "AMBER"), "round", 20);
    assertEquals(0.75, measure("retention", rounds), 1e-12);
    // By capability over a year: 0.4 + 0.3 + 0.1 of 0.9.
    assertEquals(0.8 / 0.9, measure("retention_by_capability", rounds), 1e-12);
  }

  private static Snapshot without(Snapshot snapshot, String structure, String leaver) {
    List<Snapshot.OfStructure> structures = new ArrayList<>();
    for (Snapshot.OfStructure s : snapshot.structures()) {
      Status[] status = s.status().clone();
      if (s.key().equals(structure)) {
        status[snapshot.world().index(leaver)] = Status.NONE;
      }
      structures.add(Scenes.with(s, "status", status));
    }
    return Scenes.with(snapshot, "structures", structures);
  }

  @Test
  void incentiveIsTheMeanChanceToStayOfThoseWhoReview() {
    double[] stay = {0.9, Double.NaN, 0.6, 0.3, Double.NaN};
    assertEquals(0.6, measure("incentive", Scenes.with(FIVE, "stay", stay)), 1e-12);
    double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    assertEquals(Double.NaN, measure("incentive", Scenes.with(FIVE, "stay", none)));
  }

  @Test
  void securityOfTheWorstOffAndItsSpread() {
    double[] security = {0.9, 0.5, 0.7, 0.3, 0.6};
    Snapshot now = Scenes.with(FIVE, "security", security);
    assertEquals(0.6, measure("security_mean", now), 1e-12);
    assertEquals(0.3, measure("security_worst_tenth", now), 1e-12);
    // Σ|x_i − x_j| over all ordered pairs is 5.6; divided by 2 n² times the mean.
    assertEquals(5.6 / (2 * 25 * 0.6), measure("security_gini", now), 1e-12);
  }

  @Test
  void theWorstTenthMayLeaveOutWhoWasAtWar() {
    Scenario war = Scenes.read(FirstModel.FIVE_STATES);
    war =
        Scenes.with(
            war,
            "pairs",
            war.pairs().stream()
                .map(p -> p.a().equals("BIRCH") ? Scenes.with(p, "rung", 4) : p)
                .toList());
    Snapshot now = new Simulation(war, 1).snapshot();
    double[] security = new double[5];
    Arrays.fill(security, 0.8);
    security[now.world().index("BIRCH")] = 0.1;
    security[now.world().index("CEDAR")] = 0.2;
    security[now.world().index("AMBER")] = 0.5;
    now = Scenes.with(now, "security", security);
    assertEquals(0.1, measure("security_worst_tenth", now), 1e-12);
    assertEquals(0.5, measure("security_worst_tenth_without_belligerents", now), 1e-12);
  }

  /**
   * A group of states that share a posture: its capability, and its mean position by capability.
   */
  private record Camp(double size, double x, double y) {
    Camp with(double more, double atX, double atY) {
      double all = size + more;
      return new Camp(all, (size * x + more * atX) / all, (size * y + more * atY) / all);
    }
  }

  // Esteban and Ray (1994), on two axes, for blocs that nobody left and for a seat that one took.
  @Test
  void polarisationOfPostures() {
    Scenario world = Scenes.read(FirstModel.FIVE_STATES);
    double[] second = {0.4, -0.3, 0.1, 0.9, -0.7};
    List<StateFacts> states = new ArrayList<>();
    for (StateFacts state : world.states()) {
      double x = state.position().get(0);
      states.add(Scenes.with(state, "position", List.of(x, second[states.size()])));
    }
    Snapshot start = new Simulation(Scenes.with(world, "states", states), 1).snapshot();
    int[] seat = start.seat().clone();
    seat[start.world().index("BIRCH")] = 1;
    for (Snapshot now : List.of(start, Scenes.with(start, "seat", seat))) {
      Map<String, Camp> camps = new TreeMap<>();
      for (int i = 0; i < now.size(); i++) {
        String name = now.bloc()[i] >= 0 ? "bloc " + now.bloc()[i] : "seat " + now.seat()[i];
        Camp camp = camps.getOrDefault(name, new Camp(0, 0, 0));
        double x = now.position()[2 * i];
        camps.put(name, camp.with(now.capability()[i], x, now.position()[2 * i + 1]));
      }
      double sum = 0;
      for (Camp a : camps.values()) {
        for (Camp b : camps.values()) {
          sum += Math.pow(a.size, 2.3) * b.size * Math.hypot(a.x - b.x, a.y - b.y);
        }
      }
      assertEquals(now.seat()[now.world().index("BIRCH")] < 0 ? 3 : 2, camps.size());
      assertEquals(sum, measure("polarisation", now), 1e-12);
    }
  }

  @Test
  void aStructureHasMeasuresOfItsOwn() {
    Snapshot[] rounds = new Snapshot[21];
    for (int r = 0; r <= 20; r++) {
      rounds[r] = Scenes.with(FIVE, "round", r);
    }
    rounds[20] = Scenes.with(without(rounds[20], "north", "AMBER"), "round", 20);
    double[] stay = new double[5];
    Arrays.fill(stay, 0.4);
    stay[FIVE.world().index("NORTH")] = 0.8;
    stay[FIVE.world().index("SOUTH")] = Double.NaN;
    rounds[20] = Scenes.with(rounds[20], "stay", stay);
    assertEquals(0.5, ofStructure("north", "retention", rounds), 1e-12);
    assertEquals(1, ofStructure("platform", "retention", rounds), 1e-12);
    assertEquals(0.8, ofStructure("north", "incentive", rounds), 1e-12, "AMBER has left");
    assertEquals(0.4, ofStructure("platform", "incentive", rounds), 1e-12, "SOUTH is bound");
    double size = FIVE.capability()[FIVE.world().index("NORTH")];
    size += FIVE.capability()[FIVE.world().index("AMBER")];
    assertEquals(size, ofStructure("north", "capability", FIVE), 1e-12);
  }

  private static double ofStructure(String key, String name, Snapshot... rounds) {
    History history = new History("platform");
    for (Snapshot round : rounds) {
      history.add(round);
    }
    SystemMeasures system = new SystemMeasures(history, 5);
    system.evaluate();
    List<String> keys = FIVE.structures().stream().map(Snapshot.OfStructure::key).toList();
    double[] values = new StructureMeasures(system).evaluate(keys.indexOf(key));
    return values[StructureMeasures.ALL.stream().map(Measure::name).toList().indexOf(name)];
  }

  @Test
  void cohesionOfAStructureIsOfItsMembersAlone() {
    Snapshot.OfStructure north = FIVE.structures().get(0);
    int[] members = IntStream.range(0, 5).filter(i -> north.weight()[i] > 0).toArray();
    double[] propensity = Togetherness.propensities(FIVE);
    for (int i = 0; i < 5; i++) {
      assertEquals(0, propensity[i * 5 + i]);
      for (int j = 0; j < 5; j++) {
        double p = i == j ? 0 : propensity(i, j);
        assertEquals(p, propensity[i * 5 + j], 1e-12);
      }
    }
    assertEquals(2, members.length);
    double expected = cohesion((i, j) -> i == members[0] && j == members[1]);
    assertEquals(expected, ofStructure("north", "cohesion", FIVE), 1e-12);
  }
}
