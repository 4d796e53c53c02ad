package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Scenes;
import entente.model.portfolio.Bar;
import entente.model.portfolio.Prospect;
import entente.model.portfolio.StepTerm;
import entente.model.structures.Structure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * The round that the page on the model works through is what the program computes, to the digit.
 */
class WorkedRoundTest {

  private static final Path PAGE = Path.of("src/site/markdown/odd.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (.+) \\|$");
  private static final int SEED = 1;
  private static final int ROUND = 1;

  private final Scenario scenario = Scenes.read("five-states");
  private final Simulation simulation = new Simulation(scenario, SEED);
  private final Run run = new Run(scenario, simulation.snapshot().world(), SEED);
  private final int n = run.world.size();
  private final int birch = run.world.index("BIRCH");
  private final int cedar = run.world.index("CEDAR");

  // Name of a row, with the numbers of its cells.
  private final Map<String, double[]> values = new LinkedHashMap<>();

  private double fear(int fearing, int feared) {
    return run.relations.fear()[feared * n + fearing];
  }

  private double reach(String of) {
    return run.relations.reach()[run.world.index(of) * n + birch];
  }

  private void birch() {
    var situation = run.rules.situation;
    situation.survey();
    String[] others = {"NORTH", "SOUTH", "AMBER", "CEDAR"};
    values.put("distance, km", row(others, j -> run.world.km(birch, run.world.index(j))));
    values.put("reach g to Birch", row(others, this::reach));
    values.put("hostility h of Birch", row(others, j -> fear(birch, run.world.index(j))));
    values.put(
        "c g h",
        row(
            others,
            j -> {
              int other = run.world.index(j);
              return run.relations.capability()[other] * reach(j) * fear(birch, other);
            }));
    values.put("threat Θ", new double[] {situation.threat(birch)});
    values.put("remote threat Φ", new double[] {situation.remoteThreat(birch)});
    values.put("economic Ψ", new double[] {situation.economicThreat(birch)});
  }

  private static double[] row(String[] names, java.util.function.ToDoubleFunction<String> value) {
    return Arrays.stream(names).mapToDouble(value).toArray();
  }

  private void structures() {
    double[][] columns = new double[6][2];
    for (int k = 0; k < 2; k++) {
      Structure structure = run.structures.get(k);
      columns[0][k] = structure.obligations();
      columns[1][k] = structure.binding();
      columns[2][k] = structure.effectiveness();
      columns[3][k] = structure.dialogue();
      columns[4][k] = run.rules.situation.threatFrom(k, birch);
      columns[5][k] = run.rules.scoring.protection().credibility(structure);
    }
    String[] names = {
      "obligations o",
      "binding b",
      "effectiveness E",
      "dialogue T",
      "threat from its members Θ_k",
      "credibility κ"
    };
    for (int r = 0; r < names.length; r++) {
      values.put(names[r], columns[r]);
    }
  }

  private void prospects() {
    Prospect[] both = {
      simulation.prospects(birch, "north").get(0), simulation.prospects(birch, "platform").get(0)
    };
    assertEquals(Bar.NONE, both[0].bar());
    assertEquals(Bar.CLOSED, both[1].bar());
    for (StepTerm term : StepTerm.values()) {
      double[] pair = {both[0].terms()[term.ordinal()], both[1].terms()[term.ordinal()]};
      if (pair[0] != 0 || pair[1] != 0) {
        values.put(term.word(), pair);
      }
    }
    values.put("V, their sum", pair(both, p -> Arrays.stream(p.terms()).sum()));
    values.put("cost", pair(both, Prospect::cost));
    values.put("want", pair(both, Prospect::want));
    values.put("chance, per cent", pair(both, p -> 100 * p.chance()));
    long self = run.world.stream(birch);
    String[] all = {"NORTH", "SOUTH", "AMBER", "BIRCH", "CEDAR"};
    values.put(
        "4 × draw of QUARTER", row(all, key -> quarter(run.world.stream(run.world.index(key)), 0)));
    long ask = Chance.join(run.structures.get(0).stream(), 0);
    values.put("draw of asking", new double[] {run.chance.uniform(Purpose.STEP, self, ask, ROUND)});
  }

  // The same with offers, which are off in this world.
  private void offers() {
    Simulation with = new Simulation(Scenes.read("five-states", "mechanisms.wedging=1"), SEED);
    Prospect[] both = {
      with.prospects(birch, "north").get(0), with.prospects(birch, "platform").get(0)
    };
    values.put(
        "hostility of its target to the members",
        new double[] {
          hostilityToMembers("SOUTH", "NORTH", "AMBER"),
          hostilityToMembers("NORTH", "SOUTH", "CEDAR")
        });
    values.put(
        "the larger of its hostility to Birch and of Birch to it",
        row(
            new String[] {"SOUTH", "NORTH"},
            key -> {
              int target = run.world.index(key);
              return Math.max(fear(birch, target), fear(target, birch));
            }));
    for (StepTerm term : new StepTerm[] {StepTerm.WEDGING, StepTerm.COUNTER_OFFER}) {
      values.put(term.word(), pair(both, p -> p.terms()[term.ordinal()]));
    }
  }

  private double hostilityToMembers(String target, String leader, String member) {
    int of = run.world.index(target);
    double[] c = run.relations.capability();
    double sum = 0;
    double all = 0;
    for (String key : new String[] {leader, member}) {
      int j = run.world.index(key);
      sum += c[j] * fear(of, j);
      all += c[j];
    }
    return sum / all;
  }

  private static double[] pair(Prospect[] both, java.util.function.ToDoubleFunction<Prospect> of) {
    return new double[] {of.applyAsDouble(both[0]), of.applyAsDouble(both[1])};
  }

  private double quarter(long a, long b) {
    return 4 * run.chance.uniform(Purpose.QUARTER, a, b, 0);
  }

  private void feud() {
    LadderPair pair = run.ladder.pairs().get(run.ladder.place(cedar, birch));
    long a = run.world.stream(pair.a);
    long b = run.world.stream(pair.b);
    WarOdds odds = new WarOdds(run);
    odds.look();
    Feud record = new Feud();
    record.logDistance = FastMath.log(1 + run.world.km(birch, cedar));
    record.disputes = (1 + 0.5) / 2; // of the table of pairs
    record.disputesAtStart = record.disputes;
    values.put(
        "hostility of Birch, of Cedar", new double[] {fear(birch, cedar), fear(cedar, birch)});
    values.put("gravity", new double[] {WarOdds.gravity(run.rules.situation, pair.a, pair.b)});
    values.put("chance of a dispute", new double[] {odds.ofDispute(pair, record)});
    values.put("its draw", new double[] {run.chance.uniform(Purpose.DISPUTE, a, b, ROUND)});
    values.put("chance of force", new double[] {odds.ofForce(pair, record)});
    values.put("draw of force", new double[] {run.chance.uniform(Purpose.FORCE, a, b, ROUND)});
    double before = record.disputes;
    record.remember(0, Feud.DISPUTE, FastMath.pow(0.5, 1 / scenario.parameters().wars().memory()));
    values.put("memory m, before and after", new double[] {before, record.disputes});
    values.put("4 × draw of QUARTER of the pair", new double[] {quarter(a, b)});
  }

  @Test
  void everyNumberThatThePagePrintsIsTheProgramsToItsLastDigit() throws IOException {
    birch();
    structures();
    prospects();
    offers();
    feud();
    if (Boolean.getBoolean("entente.write")) {
      values.forEach((k, v) -> System.out.println("| " + k + " | " + Arrays.toString(v)));
    }
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf("### 8.10"));
    TreeSet<String> told = new TreeSet<>();
    for (Matcher row = ROW.matcher(section); row.find(); ) {
      double[] expected = values.get(row.group(1));
      if (expected == null) {
        continue;
      }
      assertTrue(told.add(row.group(1)), row.group(1));
      String[] cells = row.group(2).split(" \\| ");
      assertEquals(expected.length, cells.length, row.group());
      for (int c = 0; c < cells.length; c++) {
        BigDecimal printed = new BigDecimal(cells[c].strip().replace('−', '-'));
        BigDecimal value =
            new BigDecimal(expected[c]).setScale(printed.scale(), RoundingMode.HALF_EVEN);
        assertEquals(0, value.compareTo(printed), row.group() + ": " + expected[c]);
      }
    }
    assertEquals(new TreeSet<>(values.keySet()), told);
  }
}
