package entente.ui.classroom;

import entente.analysis.drawing.PostureSign;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the instructor's page shows: all of a lesson, or what has come since the page last asked.
 */
final class LessonView {

  private static final List<String> SLIDERS = List.of("inclusiveness", "deterrence_focus");

  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private final Lesson lesson;
  private final List<String> addresses;

  /**
   * Makes the view.
   *
   * @param addresses where pupils join, the likeliest first
   */
  LessonView(Lesson lesson, List<String> addresses) {
    this.lesson = lesson;
    this.addresses = addresses;
  }

  /**
   * Returns the lesson.
   *
   * @param epoch epoch that the page knows; frames of another are of no use to it
   * @param left first round of the left world that the page does not know yet
   * @param right the same of the right world
   */
  Map<String, Object> of(String epoch, int left, int right) {
    synchronized (lesson) {
      Stage stage = lesson.stage();
      String now = lesson.sitting() + stage.epoch();
      boolean known = now.equals(epoch);
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("rev", lesson.wall().revision());
      view.put("epoch", now);
      view.put("playing", lesson.playing());
      view.put("speed", lesson.speed());
      view.put("seed", Long.toString(stage.seed()));
      view.put("twins", stage.showsTwins());
      view.put("ended", stage.ended());
      view.put("round", stage.round());
      int divergence = stage.divergence();
      view.put("divergence", divergence < 0 ? null : divergence);
      view.put("diverging", divergence < 0 ? List.of() : stage.diverging(divergence));
      if (!known) {
        view.put("scenarios", scenarios());
        view.put("sliders", sliders());
        view.put("signs", signs());
        view.put("sides", List.of(side(0), side(1)));
      }
      view.put("frames", List.of(since(0, known ? left : 0), since(1, known ? right : 0)));
      view.put("class", inClass());
      view.put("poll", poll());
      return view;
    }
  }

  private List<Frame> since(int side, int from) {
    List<Frame> frames = lesson.stage().world(side).frames();
    return List.copyOf(frames.subList(Math.min(Math.max(0, from), frames.size()), frames.size()));
  }

  /** Returns the scenarios to pick from; reading them all takes a second the first time. */
  List<Map<String, Object>> scenarios() {
    List<Map<String, Object>> scenarios = new ArrayList<>();
    for (String label : InstructorDesk.labels(lesson.options())) {
      scenarios.add(
          PageJson.of("label", label, "name", NAMES.computeIfAbsent(label, LessonView::read)));
    }
    return scenarios;
  }

  private static String read(String label) {
    return ScenarioReader.read(label, List.of()).name();
  }

  // Corners by sign, y upward, for an area of that of the unit circle; a circle has none.
  private static Map<String, Object> signs() {
    Map<String, Object> signs = new LinkedHashMap<>();
    for (PostureSign sign : PostureSign.values()) {
      signs.put(
          sign.colour().key(),
          sign.marker().corners().stream().map(p -> List.of(p.getX(), p.getY())).toList());
    }
    return signs;
  }

  private static List<Map<String, Object>> sliders() {
    List<Map<String, Object>> sliders = new ArrayList<>();
    for (String key : SLIDERS) {
      Quantity quantity = ParameterCatalog.find("structures.x." + key).orElseThrow();
      Map<String, Object> slider = new LinkedHashMap<>();
      slider.put("key", key);
      slider.put("text", quantity.param().text());
      slider.put("low", quantity.param().low());
      slider.put("high", quantity.param().high());
      sliders.add(slider);
    }
    return sliders;
  }

  /** Returns what a side is called: the scenario, and what the class is beside. */
  static String title(Lesson lesson, int side) {
    return lesson.stage().world(side).scenario().name();
  }

  private Map<String, Object> side(int side) {
    WorldPlay world = lesson.stage().world(side);
    Scenario scenario = world.scenario();
    StructureTerms focal = Scene.focal(scenario);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("label", lesson.stage().scene(side).label());
    view.put("name", scenario.name());
    view.put("question", scenario.question());
    view.put("rounds", scenario.rounds());
    view.put("start", scenario.start());
    view.put("focal", focal == null ? null : focal.key());
    view.put("aimed", focal != null && focal.target() != null);
    view.put("inclusiveness", focal == null ? null : focal.inclusiveness());
    view.put("deterrence_focus", focal == null ? null : focal.deterrenceFocus());
    List<Map<String, Object>> structures = new ArrayList<>();
    for (StructureTerms terms : scenario.structures()) {
      structures.add(
          PageJson.of(
              "key",
              terms.key(),
              "name",
              PupilDesk.name(terms),
              "bloc",
              terms.commitment() == Commitment.EXCLUSIVE,
              "chosen",
              terms.commitment() != Commitment.STANDING));
    }
    view.put("structures", structures);
    view.put("postures", WorldPlay.postures(scenario));
    view.put("states", states(world));
    view.put("map", MapView.of(world.world()));
    return view;
  }

  private static List<Map<String, Object>> states(WorldPlay world) {
    List<Map<String, Object>> states = new ArrayList<>();
    for (int i = 0; i < world.world().size(); i++) {
      StateFacts facts = world.world().state(i);
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("key", facts.key());
      view.put("name", facts.name());
      view.put("capability", world.simulation().snapshot().capability()[i]);
      view.put("pole", facts.pole());
      view.put("bound", world.simulation().boundTo(i) >= 0);
      states.add(view);
    }
    return states;
  }

  private Map<String, Object> inClass() {
    Game game = lesson.anyGame();
    if (game == null) {
      return null;
    }
    long nanos = System.nanoTime();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("code", game.code());
    view.put("addresses", addresses);
    view.put("lan", lesson.options().lan());
    view.put("folder", game.folder().toString());
    view.put("started", game.started());
    view.put("ended", game.ended());
    view.put("seconds", game.seconds());
    view.put("stride", game.stride());
    view.put("round", game.round());
    Turn turn = game.turn();
    if (turn != null) {
      Map<String, Object> open = new LinkedHashMap<>();
      open.put("round", turn.round());
      open.put("left", turn.left(nanos));
      open.put("votes", turn.count());
      view.put("turn", open);
    }
    List<Map<String, Object>> pupils = new ArrayList<>();
    for (Pupil pupil : game.roster().all()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", pupil.id());
      one.put("name", pupil.name());
      one.put("state", pupil.state());
      one.put("here", pupil.here(nanos));
      one.put("chose", turn != null && turn.of(pupil.id()) != null);
      pupils.add(one);
    }
    view.put("pupils", pupils);
    return view;
  }

  private Map<String, Object> poll() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("open", lesson.poll().isOpen());
    view.put("answers", InstructorDesk.answers(lesson, Poll.FIRST));
    view.put("stable", lesson.poll().tally(Poll.STABLE));
    view.put("first", lesson.poll().tally(Poll.FIRST));
    view.put("reveal", lesson.reveal() == null ? null : lesson.reveal().view());
    return view;
  }
}
