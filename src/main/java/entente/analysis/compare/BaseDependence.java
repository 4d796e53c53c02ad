package entente.analysis.compare;

import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A verdict on a state that hangs on what a scenario is compared with: surely more secure than
 * under one base, surely less than under another. Two scenarios cannot show it, three can.
 *
 * @param state key of the state or the group
 * @param name name a reader sees
 * @param scenario label of the scenario in question
 * @param moreThan labels of those under which the state is surely less secure
 * @param lessThan labels of those under which it is surely more secure
 * @param sentence the same for a reader
 */
public record BaseDependence(
    String state,
    String name,
    String scenario,
    List<String> moreThan,
    List<String> lessThan,
    String sentence) {
  private static final int SHOWN = 6;
  private static final Template HANGS =
      Template.of(
          "Whether {state} is more secure under {scenario} hangs on what it is compared with after"
              + " {years} years: {more} against {base}, but {less} against {other}.");
  private static final Template ALL =
      Template.of(
          "For {n} of {all} states the verdict hangs on the base: under one scenario each is surely"
              + " more secure than under a second and surely less than under a third ({names}).");
  private static final Template AND_OTHERS = Template.of("{names} and {n} more");
  private static final Template ONE_BASE =
      Template.of(
          "All of this is {a} against {b} alone. Against another base, or with another structure"
              + " in that place, a verdict on a state may turn: a third scenario in the same command"
              + " shows whether it does.");

  /** Returns the verdicts at the last horizon that hang on the base, state by state. */
  public static List<BaseDependence> of(ComparisonResult result) {
    List<BaseDependence> hang = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    result.byState().forEach(s -> keys.add(s.state()));
    for (String key : keys) {
      List<StateDifference> own =
          result.byState().stream()
              .filter(s -> s.state().equals(key) && s.round() == result.lastHorizon())
              .toList();
      for (Arm arm : result.arms()) {
        BaseDependence one = one(result, arm.label(), own);
        if (one != null) {
          hang.add(one);
        }
      }
    }
    return hang;
  }

  private static BaseDependence one(
      ComparisonResult result, String label, List<StateDifference> own) {
    List<String> more = new ArrayList<>();
    List<String> less = new ArrayList<>();
    double most = 0;
    double least = 0;
    String base = "";
    String other = "";
    for (StateDifference s : own) {
      boolean first = s.a().equals(label);
      if (!first && !s.b().equals(label)) {
        continue;
      }
      double difference = first ? s.difference() : -s.difference();
      String against = first ? s.b() : s.a();
      boolean gains = first ? s.gains() : s.loses();
      boolean loses = first ? s.loses() : s.gains();
      if (gains) {
        more.add(against);
      } else if (loses) {
        less.add(against);
      }
      if (gains && difference > most) {
        most = difference;
        base = against;
      } else if (loses && difference < least) {
        least = difference;
        other = against;
      }
    }
    if (more.isEmpty() || less.isEmpty()) {
      return null;
    }
    String sentence =
        HANGS.fill(
            "state",
            own.get(0).name(),
            "scenario",
            result.name(label),
            "years",
            NumberWords.number(result.lastHorizon() / 4.0),
            "more",
            NumberWords.signed(most),
            "base",
            result.name(base),
            "less",
            NumberWords.signed(least),
            "other",
            result.name(other));
    return new BaseDependence(own.get(0).state(), own.get(0).name(), label, more, less, sentence);
  }

  /**
   * Returns what a reader is told: each state and group that was asked for or named, then in how
   * many of all states it is so; of two scenarios that no other base was looked at.
   */
  public static List<String> sentences(ComparisonResult result) {
    List<Arm> arms = result.arms();
    boolean asked = !result.comparedStates().chosen().isEmpty();
    if (arms.size() < 3) {
      return asked && arms.size() == 2
          ? List.of(ONE_BASE.fill("a", arms.get(0).name(), "b", arms.get(1).name()))
          : List.of();
    }
    List<BaseDependence> hang = of(result);
    Set<String> told = new LinkedHashSet<>(result.comparedStates().chosen());
    result.comparedStates().groups().forEach(group -> told.add(group.key()));
    told.add(ComparedStates.MEAN);
    List<String> words = new ArrayList<>();
    told.forEach(
        key ->
            hang.stream().filter(h -> h.state().equals(key)).forEach(h -> words.add(h.sentence())));
    Set<String> single = new LinkedHashSet<>();
    result.states().forEach(s -> single.add(s.state()));
    Set<String> names = new LinkedHashSet<>();
    hang.stream().filter(h -> single.contains(h.state())).forEach(h -> names.add(h.name()));
    if (!names.isEmpty()) {
      String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
      int others = names.size() - SHOWN;
      words.add(
          ALL.fill(
              "n",
              names.size(),
              "all",
              single.size(),
              "names",
              others > 0 ? AND_OTHERS.fill("names", first, "n", others) : first));
    }
    return words;
  }
}
