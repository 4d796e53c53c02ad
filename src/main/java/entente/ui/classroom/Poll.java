package entente.ui.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the class predicts: which world will be more stable and more secure, who leaves first. */
final class Poll {

  static final String STABLE = "stable";
  static final String SECURE = "secure";
  static final String FIRST = "first";

  private static final List<String> QUESTIONS = List.of(STABLE, SECURE, FIRST);

  private final Map<String, Map<Integer, String>> byPupil = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> hands = new LinkedHashMap<>();
  private boolean open;

  /** Makes a poll that nobody has answered yet. */
  Poll() {
    for (String question : QUESTIONS) {
      byPupil.put(question, new LinkedHashMap<>());
      hands.put(question, new LinkedHashMap<>());
    }
  }

  void open(boolean now) {
    open = now;
  }

  boolean isOpen() {
    return open;
  }

  static boolean asks(String question) {
    return QUESTIONS.contains(question);
  }

  /** Notes what a pupil predicts; what the same one said before falls away. */
  void predict(int pupil, String question, String answer) {
    byPupil.get(question).put(pupil, answer);
  }

  /** Returns what a pupil predicted, or null. */
  String of(int pupil, String question) {
    return byPupil.get(question).get(pupil);
  }

  /** Returns how the poll stands as a line of the record. */
  Map<String, Object> facts(boolean anew) {
    return PageJson.of("anew", anew, "open", open, "hands", hands);
  }

  /** Takes over what a line of the record says. */
  void noted(JsonNode facts) {
    open = facts.get("open").booleanValue();
    for (String question : QUESTIONS) {
      // A record of an earlier version may have fewer questions.
      JsonNode counted = facts.get("hands").path(question);
      counted
          .fieldNames()
          .forEachRemaining(answer -> hands(question, answer, counted.get(answer).intValue()));
    }
  }

  /** Notes how many hands the instructor counted for an answer. */
  void hands(String question, String answer, int count) {
    hands.get(question).put(answer, count);
  }

  /** Forgets what a pupil predicted, who was sent away. */
  void forget(int pupil) {
    byPupil.values().forEach(answers -> answers.remove(pupil));
  }

  /** Returns how many predict what. */
  Map<String, Integer> tally(String question) {
    Map<String, Integer> tally = new LinkedHashMap<>(hands.get(question));
    byPupil.get(question).values().forEach(answer -> tally.merge(answer, 1, Integer::sum));
    return tally;
  }
}
