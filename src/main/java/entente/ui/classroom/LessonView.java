package entente.ui.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import entente.analysis.drawing.PostureSign;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioReader;
import entente.model.Param;
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
  View of(String epoch, int left, int right) {
    synchronized (lesson) {
      Stage stage = lesson.stage();
      String now = lesson.sitting() + stage.epoch();
      boolean known = now.equals(epoch);
      int divergence = stage.divergence();
      return new View(
          lesson.wall().revision(),
          now,
          lesson.playing(),
          lesson.speed(),
          Long.toString(stage.seed()),
          stage.showsTwins(),
          stage.ended(),
          stage.round(),
          stage.remembered(),
          divergence < 0 ? null : divergence,
          divergence < 0 ? List.of() : stage.diverging(divergence),
          known ? null : scenarios(),
          known ? null : sliders(),
          known ? null : signs(),
          known ? null : List.of(side(0), side(1)),
          List.of(since(0, known ? left : 0), since(1, known ? right : 0)),
          inClass(),
          poll(),
          lesson.laboratory() == null ? null : lesson.laboratory().path());
    }
  }

  private List<Frame> since(int side, int from) {
    List<Frame> frames = lesson.stage().world(side).frames();
    return List.copyOf(frames.subList(Math.min(Math.max(0, from), frames.size()), frames.size()));
  }

  /** Returns the scenarios to pick from; reading them all takes a second the first time. */
  List<Labelled> scenarios() {
    return InstructorDesk.labels(lesson.options()).stream()
        .map(label -> new Labelled(label, NAMES.computeIfAbsent(label, LessonView::read)))
        .toList();
  }

  private static String read(String label) {
    return ScenarioReader.read(label, List.of()).name();
  }

  // Corners by sign, y upward, for an area of that of the unit circle; a circle has none.
  static Map<String, List<List<Double>>> signs() {
    Map<String, List<List<Double>>> signs = new LinkedHashMap<>();
    for (PostureSign sign : PostureSign.values()) {
      signs.put(
          sign.colour().key(),
          sign.marker().corners().stream().map(p -> List.of(p.getX(), p.getY())).toList());
    }
    return signs;
  }

  private static List<Slider> sliders() {
    List<Slider> sliders = new ArrayList<>();
    for (String key : SLIDERS) {
      Param param = ParameterCatalog.find("structures.x." + key).orElseThrow().param();
      sliders.add(new Slider(key, param.text(), param.low(), param.high()));
    }
    return sliders;
  }

  /** Returns what a side is called: the scenario, and what the class is beside. */
  static String title(Lesson lesson, int side) {
    return lesson.stage().world(side).scenario().name();
  }

  private Side side(int side) {
    WorldPlay world = lesson.stage().world(side);
    Scenario scenario = world.scenario();
    StructureTerms focal = Scene.focal(scenario);
    Scene scene = lesson.stage().scene(side);
    boolean moved = scene.inclusiveness() != null || scene.deterrenceFocus() != null;
    StructureTerms own =
        moved ? Scene.focal(new Scene(scene.label(), null, null).source().scenario()) : focal;
    return new Side(
        scene.label(),
        scenario.name(),
        scenario.question(),
        scenario.rounds(),
        scenario.start(),
        focal == null ? null : focal.key(),
        world.bySteps(),
        focal != null && focal.target() != null,
        focal == null ? null : focal.inclusiveness(),
        focal == null ? null : focal.deterrenceFocus(),
        own == null
            ? Map.of()
            : Map.of(
                "inclusiveness", own.inclusiveness(), "deterrence_focus", own.deterrenceFocus()),
        scenario.structures().stream().map(LessonView::structure).toList(),
        WorldPlay.postures(scenario),
        states(world),
        MapView.of(world.world()));
  }

  private static StructureView structure(StructureTerms terms) {
    return new StructureView(
        terms.key(),
        PupilDesk.name(terms),
        terms.commitment() == Commitment.EXCLUSIVE,
        terms.commitment() != Commitment.STANDING);
  }

  private static List<StateView> states(WorldPlay world) {
    List<StateView> states = new ArrayList<>();
    for (int i = 0; i < world.world().size(); i++) {
      StateFacts facts = world.world().state(i);
      states.add(
          new StateView(
              facts.key(),
              facts.name(),
              world.simulation().snapshot().capability()[i],
              facts.pole(),
              world.bound(i)));
    }
    return states;
  }

  private InClass inClass() {
    Game game = lesson.anyGame();
    if (game == null) {
      return null;
    }
    long nanos = System.nanoTime();
    Turn turn = game.turn();
    return new InClass(
        game.code(),
        addresses,
        lesson.options().lan(),
        game.folder().toString(),
        game.started(),
        game.ended(),
        game.seconds(),
        game.stride(),
        game.round(),
        turn == null ? null : new OpenTurn(turn.round(), turn.left(nanos), turn.count()),
        game.roster().all().stream().map(pupil -> pupil(pupil, turn, nanos)).toList());
  }

  private static PupilView pupil(Pupil pupil, Turn turn, long nanos) {
    return new PupilView(
        pupil.id(),
        pupil.name(),
        pupil.state(),
        pupil.here(nanos),
        turn != null && turn.of(pupil.id()) != null);
  }

  private PollView poll() {
    return new PollView(
        lesson.poll().isOpen(),
        InstructorDesk.answers(lesson, Poll.FIRST),
        lesson.poll().tally(Poll.STABLE),
        lesson.poll().tally(Poll.SECURE),
        lesson.poll().tally(Poll.FIRST),
        lesson.reveal() == null ? null : lesson.reveal().view());
  }

  /**
   * What the page shows; scenarios, sliders and sides only of an epoch that it does not know.
   *
   * @param undo how often one may undo
   * @param laboratory where the laboratory lies that is handed out, or null
   */
  record View(
      long rev,
      String epoch,
      boolean playing,
      double speed,
      String seed,
      boolean twins,
      boolean ended,
      int round,
      int undo,
      Integer divergence,
      List<String> diverging,
      @JsonInclude(Include.NON_NULL) List<Labelled> scenarios,
      @JsonInclude(Include.NON_NULL) List<Slider> sliders,
      @JsonInclude(Include.NON_NULL) Map<String, List<List<Double>>> signs,
      @JsonInclude(Include.NON_NULL) List<Side> sides,
      List<List<Frame>> frames,
      @JsonProperty("class") InClass inClass,
      PollView poll,
      @JsonInclude(Include.NON_NULL) String laboratory) {}

  /** A scenario to pick from. */
  record Labelled(String label, String name) {}

  /** A slider: its key, what it means, its ends. */
  record Slider(String key, String text, double low, double high) {}

  /** One of the two worlds; {@code own} is what its sliders stood at before anybody moved them. */
  record Side(
      String label,
      String name,
      String question,
      int rounds,
      double start,
      String focal,
      boolean steps,
      boolean aimed,
      Double inclusiveness,
      @JsonProperty("deterrence_focus") Double deterrenceFocus,
      Map<String, Double> own,
      List<StructureView> structures,
      List<String> postures,
      List<StateView> states,
      Map<String, Object> map) {}

  /** A structure of a world. */
  record StructureView(String key, String name, boolean bloc, boolean chosen) {}

  /** A state of a world. */
  record StateView(String key, String name, double capability, boolean pole, boolean bound) {}

  /** The class, as its instructor sees it. */
  record InClass(
      String code,
      List<String> addresses,
      boolean lan,
      String folder,
      boolean started,
      boolean ended,
      int seconds,
      int stride,
      int round,
      @JsonInclude(Include.NON_NULL) OpenTurn turn,
      List<PupilView> pupils) {}

  /** A turn that is open. */
  record OpenTurn(int round, Long left, int votes) {}

  /** One pupil, as the instructor sees them. */
  record PupilView(int id, String name, String state, boolean here, boolean chose) {}

  /** The class's predictions. */
  record PollView(
      boolean open,
      List<String> answers,
      Map<String, Integer> stable,
      Map<String, Integer> secure,
      Map<String, Integer> first,
      Map<String, Object> reveal) {}
}
