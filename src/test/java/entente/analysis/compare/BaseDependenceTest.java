package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of three designs in a sure order the middle one gains or loses by what it is compared with. */
class BaseDependenceTest {

  private static ComparisonResult result(Arm... arms) {
    return new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of())
        .compare(List.of(arms), List.of(120), new ComparedStates(List.of(), List.of("S20")));
  }

  private static Arm arm(String label, double lift) {
    List<RunResult> runs = Synthetic.runs(label, lift, 30, 1, 120);
    return new Arm(label, label, runs, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void theMiddleOfThreeHangsOnTheBase() {
    ComparisonResult three = result(arm("A", 0.2), arm("B", 0), arm("C", -0.2));
    BaseDependence one =
        BaseDependence.of(three).stream()
            .filter(h -> h.state().equals("S20"))
            .findFirst()
            .orElseThrow();
    assertEquals("B", one.scenario());
    List<String> both = new ArrayList<>(one.moreThan());
    both.addAll(one.lessThan());
    assertEquals(Set.of("A", "C"), Set.copyOf(both));
    for (StateDifference s : three.byState()) {
      if (s.state().equals("S20") && s.a().equals("A") && s.b().equals("B")) {
        assertEquals(s.gains(), one.lessThan().contains("A"));
      }
    }
    List<String> said = BaseDependence.sentences(three);
    assertTrue(
        said.get(0).contains("hangs on what it is compared with after 30 years"), said.get(0));
    assertTrue(said.get(said.size() - 1).contains("of 40 states"), said.toString());
  }

  @Test
  void twoCannotShowItAndSaySo() {
    ComparisonResult two = result(arm("A", 0.2), arm("B", 0));
    assertEquals(List.of(), BaseDependence.of(two));
    assertTrue(BaseDependence.sentences(two).get(0).contains("alone"));
  }

  @Test
  void equalDesignsHangOnNothing() {
    ComparisonResult same = result(arm("A", 0.1), arm("B", 0.1), arm("C", 0.1));
    assertEquals(List.of(), BaseDependence.of(same));
  }
}
