package entente.ui.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.scenario.Choices;
import entente.experiment.scenario.ScenarioSource;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class that chooses: who joined, the turn that is open, all choices so far, and the record of it
 * on disk.
 */
final class Game {

  private final ClassRecord record;
  private final Roster roster;
  private final String code;
  private final List<GivenChoice> choices = new ArrayList<>();
  private Placement placement;
  private Scenario scenario;
  private Poll poll = new Poll();
  private int seconds;
  private int stride = 1;
  private boolean automatic;
  private boolean started;
  private boolean ended;
  private int round;
  private Turn turn;

  private Game(ClassRecord record, Roster roster, String code) {
    this.record = record;
    this.roster = roster;
    this.code = code;
  }

  /** Opens a class; the record begins. It has no world yet. */
  static Game open(Path results, String name, int most) throws IOException {
    ClassRecord record = ClassRecord.start(results, "classroom-" + name);
    Game game = new Game(record, new Roster(most), Secrets.code());
    record.append("open", PageJson.of("code", game.code));
    return game;
  }

  /**
   * Takes the worlds on the wall for the class's own, until it plays. Who took a state of another
   * scenario takes one again.
   */
  void place(Placement now) {
    ScenarioSource source = now.left().source();
    record.write(ClassRecord.SCENARIO, source.text());
    record.append("place", now.facts(source));
    placed(now, source);
    record.write(ClassRecord.CHOICES, Choices.text(choices, scenario));
  }

  private void placed(Placement now, ScenarioSource source) {
    if (placement != null && !placement.left().label().equals(now.left().label())) {
      roster.all().forEach(pupil -> pupil.take(null));
    }
    placement = now;
    scenario = source.scenario();
  }

  /** Takes a class up again from its record. */
  static Game resume(Path folder, int most) throws IOException {
    List<JsonNode> lines = ClassRecord.read(folder);
    JsonNode open = lines.isEmpty() ? null : lines.get(0).get("open");
    JsonNode last = null;
    int placed = 0;
    for (int k = 0; k < lines.size(); k++) {
      last = lines.get(k).has("place") ? lines.get(k).get("place") : last;
      placed = lines.get(k).has("place") ? k + 1 : placed;
    }
    if (open == null || last == null || !open.path("code").isTextual()) {
      throw ClassRecord.fault(folder, 1, "no class that was opened");
    }
    if (!same(last, folder, placed)) {
      throw new IOException(folder + ": the scenario has changed since the class began");
    }
    Game game =
        new Game(ClassRecord.resume(folder), new Roster(most), open.get("code").textValue());
    for (int k = 1; k < lines.size(); k++) {
      try {
        game.replay(lines.get(k));
      } catch (RuntimeException e) {
        // A line that was changed by hand may lack anything.
        game.close();
        throw ClassRecord.fault(folder, k + 1, Faults.quote(lines.get(k).toString()));
      }
    }
    return game;
  }

  /** Returns whether the scenario that a class last played is still what it was. */
  private static boolean same(JsonNode place, Path folder, int line) {
    try {
      String digest = place.get("digest").textValue();
      return Placement.of(place).left().source().digest().equals(digest);
    } catch (FaultsException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ClassRecord.fault(folder, line, Faults.quote(place.toString()));
    }
  }

  private void replay(JsonNode line) {
    String what = line.fieldNames().next();
    JsonNode facts = line.get(what);
    switch (what) {
      case "place" -> {
        Placement now = Placement.of(facts);
        placed(now, now.left().source());
      }
      case "poll" -> {
        poll = facts.get("anew").booleanValue() ? new Poll() : poll;
        poll.noted(facts);
      }
      case "predict" ->
          poll.predict(
              facts.get("id").intValue(),
              facts.get("question").textValue(),
              facts.get("answer").textValue());
      case "join" -> {
        String name = facts.get("name").textValue();
        String key = facts.get("key").textValue();
        roster.add(new Pupil(facts.get("id").intValue(), name, key, facts.get("from").textValue()));
      }
      case "remove" -> drop(facts.get("id").intValue());
      case "take" -> {
        Pupil pupil = roster.byId(facts.get("id").intValue());
        if (pupil != null) {
          pupil.take(facts.get("state").textValue());
        }
      }
      case "start" -> {
        started = true;
        seconds = facts.get("seconds").intValue();
        stride = facts.get("stride").intValue();
        automatic = facts.get("auto").booleanValue();
      }
      case "turn" -> turn = new Turn(facts.get("round").intValue(), deadline(System.nanoTime()));
      case "choose" -> {
        if (turn != null && turn.round() == facts.get("round").intValue()) {
          List<String> keys = Chosen.keys(Chosen.bySteps(scenario));
          turn.vote(
              facts.get("id").intValue(),
              choice(
                  turn.round(),
                  facts.get("state"),
                  facts.get(keys.get(0)),
                  facts.get(keys.get(1))));
        }
      }
      case "round" -> {
        turn = null;
        round = facts.get("round").intValue();
        for (JsonNode row : facts.get("choices")) {
          choices.add(choice(row.get(0).intValue(), row.get(1), row.get(2), row.get(3)));
        }
      }
      case "end" -> ended = true;
      default -> throw new IllegalStateException("no line of a record: " + what);
    }
  }

  private GivenChoice choice(int of, JsonNode state, JsonNode first, JsonNode second) {
    boolean steps = Chosen.bySteps(scenario);
    return Chosen.of(steps, of, state.textValue(), first.textValue(), second.textValue());
  }

  /** Lets somebody in. */
  Pupil join(String given, String name, String key, String address, boolean local) {
    if (!Secrets.same(code, given)) {
      throw new Refused(403, "code");
    }
    Pupil pupil = roster.candidate(name, key, address, local);
    record.append(
        "join",
        PageJson.of(
            "id", pupil.id(), "name", pupil.name(), "key", pupil.keyDigest(), "from", address));
    roster.add(pupil);
    return pupil;
  }

  /** Sends somebody away. */
  void remove(int id) {
    record.append("remove", PageJson.of("id", id));
    drop(id);
  }

  private void drop(int id) {
    roster.remove(id);
    poll.forget(id);
    if (turn != null) {
      turn.forget(id);
    }
  }

  /** Gives a state to a pupil; what was chosen for another in this turn falls away. */
  void take(Pupil pupil, String state) {
    record.append("take", PageJson.of("id", pupil.id(), "state", state));
    if (turn != null && !state.equals(pupil.state())) {
      turn.forget(pupil.id());
    }
    pupil.take(state);
  }

  /** Notes how a poll stands: whether it is open, and the hands that were counted. */
  void note(Poll now) {
    record.append("poll", now.facts(now != poll));
    poll = now;
  }

  /** Notes what a pupil predicts. */
  void predict(Pupil pupil, String question, String answer) {
    record.append("predict", PageJson.of("id", pupil.id(), "question", question, "answer", answer));
  }

  /** Begins to play. */
  void start(int secondsEach, int roundsEach, boolean auto) {
    record.append("start", PageJson.of("seconds", secondsEach, "stride", roundsEach, "auto", auto));
    seconds = secondsEach;
    stride = roundsEach;
    automatic = auto;
    started = true;
  }

  /** Opens a turn for the round after one. */
  void openTurn(int after, long nanos) {
    int next = after + 1;
    record.append("turn", PageJson.of("round", next));
    turn = new Turn(next, deadline(nanos));
  }

  private long deadline(long nanos) {
    return seconds == 0 ? 0 : nanos + seconds * 1_000_000_000L;
  }

  /** Notes what a pupil chose. */
  void choose(Pupil pupil, String first, String second) {
    boolean steps = Chosen.bySteps(scenario);
    GivenChoice vote = Chosen.of(steps, turn.round(), pupil.state(), first, second);
    if (vote.equals(turn.of(pupil.id()))) {
      return;
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("round", turn.round());
    facts.put("id", pupil.id());
    facts.put("state", vote.state());
    facts.put(Chosen.keys(steps).get(0), first);
    facts.put(Chosen.keys(steps).get(1), second);
    record.append("choose", facts);
    turn.vote(pupil.id(), vote);
  }

  /**
   * Closes the turn.
   *
   * @return the choices for the rounds that are played now, none beyond the last of the scenario; a
   *     state that was chosen for keeps what it has until the next turn
   */
  List<GivenChoice> closeTurn() {
    int last = Math.min(turn.round() + stride - 1, scenario.rounds());
    boolean steps = Chosen.bySteps(scenario);
    List<GivenChoice> rows = new ArrayList<>();
    for (GivenChoice choice : turn.choices()) {
      rows.add(choice);
      for (int later = choice.round() + 1; later <= last; later++) {
        rows.add(Chosen.keep(steps, later, choice.state()));
      }
    }
    List<List<Object>> cells = new ArrayList<>();
    for (GivenChoice row : rows) {
      List<String> words = Chosen.words(row);
      cells.add(List.of(row.round(), row.state(), words.get(0), words.get(1)));
    }
    record.append("round", PageJson.of("round", last, "choices", cells));
    choices.addAll(rows);
    record.write(ClassRecord.CHOICES, Choices.text(choices, scenario));
    round = last;
    turn = null;
    return rows;
  }

  /** Ends the class. */
  void end() {
    record.append("end", PageJson.of());
    ended = true;
    turn = null;
  }

  void close() {
    record.close();
  }

  Path folder() {
    return record.folder();
  }

  /** Returns which worlds the class looks at. */
  Placement placement() {
    return placement;
  }

  /** Returns the poll as it was recorded. */
  Poll poll() {
    return poll;
  }

  Roster roster() {
    return roster;
  }

  String code() {
    return code;
  }

  List<GivenChoice> choices() {
    return choices;
  }

  /** Returns the last round that was played. */
  int round() {
    return round;
  }

  boolean started() {
    return started;
  }

  boolean ended() {
    return ended;
  }

  int seconds() {
    return seconds;
  }

  int stride() {
    return stride;
  }

  /** Returns whether one turn follows the other by itself. */
  boolean automatic() {
    return automatic;
  }

  /** Returns the turn that is open, or null. */
  Turn turn() {
    return turn;
  }
}
