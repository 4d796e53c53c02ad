package entente.ui.classroom;

import entente.analysis.explain.Explainer;
import entente.analysis.explain.ExplanationSentences;
import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.scenario.Choices;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Team;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What the instructor's page may ask for. */
final class InstructorDesk {

  private static final int MOST_TEAMS = 12;
  private static final int MOST_HANDS = 500;

  private final Lesson lesson;
  private final HandOut.Maker laboratories;

  /**
   * Makes the desk.
   *
   * @param laboratories what makes pages that run the model, or null if the program cannot
   */
  InstructorDesk(Lesson lesson, HandOut.Maker laboratories) {
    this.lesson = lesson;
    this.laboratories = laboratories;
  }

  /** Does what a request asks for. */
  void act(PageJson.Request request) {
    synchronized (lesson) {
      String what = request.text("do");
      switch (what) {
        case "play" -> playing(true);
        case "pause" -> playing(false);
        case "step" -> step();
        case "reset" -> reset();
        case "speed" -> lesson.speed(request.number("value", 0.25, 20));
        case "seed" -> seed(request.text("value"));
        case "scene" -> scene(request.whole("side", 0, 1), request.text("scenario"));
        case "slide" -> slide(request);
        case "undo" -> undo();
        default -> inClass(what, request);
      }
      lesson.bump();
    }
  }

  private void inClass(String what, PageJson.Request request) {
    switch (what) {
      case "class_open" -> lesson.openClass();
      case "class_start" ->
          lesson.startGame(
              request.whole("seconds", 0, 900),
              request.whole("stride", 1, 40),
              request.flag("auto"));
      case "turn_open" -> lesson.openTurn();
      case "turn_close" -> lesson.closeTurn(System.nanoTime());
      case "class_end" -> lesson.endClass();
      case "remove" -> lesson.game().remove(request.whole("id", 1, Integer.MAX_VALUE));
      case "poll_open" -> lesson.pollOpen(lesson.reveal() == null);
      case "poll_close" -> lesson.pollOpen(false);
      case "poll_again" -> lesson.forgetPoll();
      case "hands" -> hands(request);
      case "reveal" -> lesson.startReveal();
      default -> throw Refused.bad("do");
    }
  }

  private void playing(boolean now) {
    lesson.free();
    lesson.play(now);
  }

  private void undo() {
    lesson.free();
    lesson.undo();
  }

  private void step() {
    playing(false);
    lesson.stage().remember();
    lesson.stage().next();
  }

  private void reset() {
    playing(false);
    lesson.stage().remember();
    boolean moved = lesson.stage().moved();
    lesson.stage().reset();
    if (moved) {
      lesson.moved();
    }
  }

  private void seed(String value) {
    playing(false);
    if (!value.matches("-?[0-9]{1,18}")) {
      throw new Refused(400, "seed");
    }
    lesson.stage().remember();
    lesson.stage().seed(Long.parseLong(value));
    lesson.moved();
  }

  private void scene(int side, String label) {
    lesson.free();
    if (!labels(lesson.options()).contains(label)) {
      throw new Refused(400, "scenario");
    }
    lesson.stage().remember();
    lesson.stage().pick(side, new Scene(label, null, null));
    lesson.moved();
  }

  /** Returns the scenarios to pick from: those the program was started with, then the shipped. */
  static List<String> labels(ClassroomOptions options) {
    LinkedHashSet<String> labels = new LinkedHashSet<>(options.scenarios());
    labels.addAll(ScenarioReader.shipped());
    return List.copyOf(labels);
  }

  private void slide(PageJson.Request request) {
    lesson.free();
    int side = request.whole("side", 0, 1);
    double value = request.number("value", 0, 1);
    lesson.stage().remember();
    Scene old = lesson.stage().scene(side);
    boolean inclusiveness = request.text("what").equals("inclusiveness");
    lesson
        .stage()
        .set(
            side,
            new Scene(
                old.label(),
                inclusiveness ? Double.valueOf(value) : old.inclusiveness(),
                inclusiveness ? old.deterrenceFocus() : Double.valueOf(value)));
    lesson.moved();
  }

  private void hands(PageJson.Request request) {
    String question = request.text("question");
    if (!Poll.asks(question) || lesson.reveal() != null) {
      throw Refused.bad("question");
    }
    String answer = request.text("answer");
    if (!answers(lesson, question).contains(answer)) {
      throw Refused.bad("answer");
    }
    lesson.hands(question, answer, request.whole("count", 0, MOST_HANDS));
  }

  /** Returns what a question may be answered with. */
  static List<String> answers(Lesson lesson, String question) {
    if (!question.equals(Poll.FIRST)) {
      return List.of("left", "right", "same");
    }
    List<String> answers = new ArrayList<>();
    WorldPlay left = lesson.stage().world(0);
    for (int i = 0; i < left.world().size(); i++) {
      String held = left.frames().get(0).held().get(i);
      if (Frame.holds(held) && !left.bound(i)) {
        answers.add(left.world().state(i).key());
      }
    }
    answers.add(Reveal.NOBODY);
    return answers;
  }

  /**
   * Returns the options of a state with their terms, and its last review in words with what would
   * have changed it; where portfolios act, the steps that it might take and its last ones.
   */
  Object why(int side, String state) {
    OptionsView.View view;
    Scenario scenario;
    long seed;
    int round;
    synchronized (lesson) {
      WorldPlay world = lesson.stage().world(side);
      if (!world.world().keys().contains(state)) {
        throw Refused.bad("state");
      }
      if (world.bySteps()) {
        return StepsView.of(world, world.world().index(state));
      }
      view = OptionsView.of(world, world.world().index(state));
      scenario = world.scenario().withChoices(side == 0 ? lesson.choices() : List.of());
      seed = lesson.stage().seed();
      round = world.last().round();
    }
    return view.with(
        new Explainer(scenario, seed)
            .review(state, round)
            .map(ExplanationSentences::of)
            .orElse(null));
  }

  /** Replays what teams chose on paper, on the left scenario. */
  Map<String, Object> teams(PageJson.Request request) {
    Scenario scenario;
    long seed;
    synchronized (lesson) {
      scenario = lesson.stage().scene(0).source().scenario();
      seed = lesson.stage().seed();
    }
    List<Team> teams;
    try {
      teams = Choices.parse("teams", request.text("text"), scenario);
    } catch (FaultsException e) {
      return PageJson.of("faults", e.faults().stream().limit(20).map(Fault::render).toList());
    }
    if (teams.size() > MOST_TEAMS) {
      return PageJson.of(
          "faults", List.of(teams.size() + " teams, expected at most " + MOST_TEAMS));
    }
    return PageJson.of("teams", Replays.teams(scenario, seed, teams));
  }

  /** Hands out the laboratory of both worlds on the wall; the one that is there if it fits them. */
  Map<String, Object> laboratory() {
    List<Scene> scenes;
    long seed;
    synchronized (lesson) {
      if (lesson.laboratory() != null) {
        return PageJson.of("path", lesson.laboratory().path());
      }
      scenes = List.of(lesson.stage().scene(0), lesson.stage().scene(1));
      seed = lesson.stage().seed();
    }
    if (laboratories == null) {
      throw new Refused(409, "not_packed");
    }
    List<HandOut.World> worlds =
        scenes.stream()
            .map(scene -> new HandOut.World(scene.label(), scene.settings(), scene.source()))
            .toList();
    HandOut made = HandOut.of(laboratories, worlds, seed);
    synchronized (lesson) {
      Stage now = lesson.stage();
      if (!scenes.equals(List.of(now.scene(0), now.scene(1))) || seed != now.seed()) {
        throw new Refused(409, "moved");
      }
      lesson.handOut(made);
    }
    return PageJson.of("path", made.path());
  }

  /** Returns what the debrief sheet says of the choices in both worlds. */
  Map<String, Object> debrief() {
    List<Scenario> scenarios = new ArrayList<>();
    long seed;
    List<GivenChoice> choices;
    boolean twins;
    int round;
    synchronized (lesson) {
      scenarios.add(lesson.stage().scene(0).source().scenario());
      scenarios.add(lesson.stage().scene(1).source().scenario());
      seed = lesson.stage().seed();
      choices = lesson.choices();
      twins = lesson.stage().showsTwins();
      round = lesson.stage().round();
    }
    return twins
        ? Debrief.ofClass(scenarios.get(0), seed, choices, round)
        : Debrief.ofModel(scenarios, seed, round);
  }
}
