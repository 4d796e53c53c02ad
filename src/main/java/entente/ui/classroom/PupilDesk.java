package entente.ui.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.explain.ClosedSentences;
import entente.model.dynamics.ChoiceOutcome;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.StepOutcome;
import entente.model.states.StateFacts;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a pupil's page may ask for: to join, to take a state, to choose, to predict, to look. */
final class PupilDesk {

  private final Lesson lesson;

  PupilDesk(Lesson lesson) {
    this.lesson = lesson;
  }

  /** Lets somebody in and returns the key that their page keeps. */
  Map<String, Object> join(PageJson.Request request, String address) {
    String key = Secrets.key();
    synchronized (lesson) {
      boolean local = Addresses.isLoopback(address);
      Pupil pupil =
          lesson.game().join(request.text("code"), request.text("name"), key, address, local);
      pupil.heard(System.nanoTime());
      lesson.bump();
    }
    return PageJson.of("key", key);
  }

  /** Returns whether a key is that of somebody who joined. */
  boolean knows(String key) {
    synchronized (lesson) {
      Game game = lesson.anyGame();
      return game != null && game.roster().find(key) != null;
    }
  }

  /** Returns the pupil with a key; refuses if there is none. */
  Pupil pupil(String key) {
    synchronized (lesson) {
      Game game = lesson.anyGame();
      Pupil pupil = game == null || key == null ? null : game.roster().find(key);
      if (pupil == null) {
        throw new Refused(401, "not_joined");
      }
      pupil.heard(System.nanoTime());
      return pupil;
    }
  }

  /** Does what a request asks for and returns what the page shows then, without past rounds. */
  View act(String key, PageJson.Request request) {
    synchronized (lesson) {
      Pupil pupil = pupil(key);
      switch (request.text("do")) {
        case "take" -> {
          take(pupil, request.text("state"));
          lesson.bump();
        }
        case "choose" -> choose(pupil, request);
        case "predict" -> predict(pupil, request);
        default -> throw Refused.bad("do");
      }
      // What one chooses or predicts is no news to the others.
      lesson.wall().change();
      return view(key, lesson.sitting() + lesson.stage().epoch(), Integer.MAX_VALUE);
    }
  }

  private void take(Pupil pupil, String state) {
    Game game = lesson.game();
    WorldPlay world = lesson.stage().world(0);
    if (!world.world().keys().contains(state) || world.bound(world.world().index(state))) {
      throw new Refused(400, "state");
    }
    game.take(pupil, state);
  }

  private void choose(Pupil pupil, PageJson.Request request) {
    Game game = lesson.game();
    if (game.turn() == null) {
      throw new Refused(409, "no_turn");
    }
    if (game.turn().round() != request.whole("round", 1, Integer.MAX_VALUE)) {
      throw new Refused(409, "turn_over");
    }
    if (pupil.state() == null) {
      throw new Refused(409, "no_state");
    }
    if (lesson.stage().world(0).bySteps()) {
      String step = request.text("step");
      String structure = request.text("structure");
      step(step, structure);
      game.choose(pupil, step, structure);
      return;
    }
    String bloc = request.text("bloc");
    String seat = request.text("seat");
    half(bloc, Commitment.EXCLUSIVE);
    half(seat, Commitment.BESIDE);
    game.choose(pupil, bloc, seat);
  }

  private void step(String step, String structure) {
    boolean stays = step.equals(GivenStep.STAY) && structure.isEmpty();
    boolean known =
        Chosen.kind(step).isPresent()
            && lesson.stage().world(0).scenario().structures().stream()
                .anyMatch(t -> t.commitment() != Commitment.STANDING && t.key().equals(structure));
    if (!stays && !known) {
      throw Refused.bad("choice");
    }
  }

  private void half(String key, Commitment commitment) {
    boolean known =
        key.equals(GivenPair.NONE)
            || key.equals(GivenPair.KEEP)
            || lesson.stage().world(0).scenario().structures().stream()
                .anyMatch(t -> t.commitment() == commitment && t.key().equals(key));
    if (!known) {
      throw Refused.bad("choice");
    }
  }

  private void predict(Pupil pupil, PageJson.Request request) {
    String question = request.text("question");
    if (!lesson.poll().isOpen() || !Poll.asks(question)) {
      throw new Refused(409, "no_poll");
    }
    String answer = request.text("answer");
    if (!InstructorDesk.answers(lesson, question).contains(answer)) {
      throw Refused.bad("answer");
    }
    lesson.predict(pupil, question, answer);
  }

  /**
   * Returns what a pupil's page shows.
   *
   * @param from first round that the page does not know yet
   */
  View view(String key, String sitting, int from) {
    synchronized (lesson) {
      Pupil pupil = pupil(key);
      Game game = lesson.anyGame();
      WorldPlay world = lesson.stage().world(0);
      String epoch = lesson.sitting() + lesson.stage().epoch();
      String own = pupil.state();
      int state = own == null ? -1 : world.world().index(own);
      return new View(
          lesson.phones().revision(),
          epoch,
          pupil.name(),
          own,
          game.started(),
          game.ended() || game.started() && world.simulation().ended(),
          world.scenario().rounds(),
          nouns(world),
          states(game, world),
          turn(game, pupil),
          frames(world, state, epoch.equals(sitting) ? from : 0),
          own == null ? null : own(game, world, state),
          poll(pupil),
          lesson.laboratory() == null ? null : lesson.laboratory().path());
    }
  }

  private static OwnState own(Game game, WorldPlay world, int state) {
    String own = world.world().state(state).key();
    List<String> company = game.roster().of(own).stream().map(Pupil::name).toList();
    RoleCard card = RoleCard.of(world, state, game.stride());
    if (world.bySteps()) {
      return new OwnState(
          null, null, StepsView.ranked(world, state), lastStep(world, state), company, card);
    }
    return new OwnState(
        OptionsView.half(world, state, Commitment.EXCLUSIVE),
        OptionsView.half(world, state, Commitment.BESIDE),
        null,
        last(world, state),
        company,
        card);
  }

  // What became of the last step for the state that was not to stay.
  private static LastStep lastStep(WorldPlay world, int state) {
    List<StepOutcome> answers = world.simulation().stepAnswers();
    for (int k = answers.size() - 1; k >= 0; k--) {
      StepOutcome answer = answers.get(k);
      if (answer.state() == state && !answer.given().stays()) {
        return new LastStep(
            answer.given().round(),
            answer.given().word(),
            answer.given().structure(),
            answer.open(),
            answer.open() ? null : ClosedSentences.of(answer.closed()));
      }
    }
    return null;
  }

  private static List<Noun> nouns(WorldPlay world) {
    return world.scenario().structures().stream().map(t -> new Noun(t.key(), name(t))).toList();
  }

  static String name(StructureTerms terms) {
    return terms.name() == null || terms.name().isEmpty() ? terms.key() : terms.name();
  }

  private static List<StateView> states(Game game, WorldPlay world) {
    List<StateView> states = new ArrayList<>();
    for (int i = 0; i < world.world().size(); i++) {
      StateFacts facts = world.world().state(i);
      boolean bound = world.bound(i);
      int pupils = bound ? 0 : game.roster().of(facts.key()).size();
      states.add(new StateView(facts.key(), facts.name(), bound, pupils));
    }
    return states;
  }

  private static OwnTurn turn(Game game, Pupil pupil) {
    Turn turn = game.turn();
    if (turn == null) {
      return null;
    }
    GivenChoice mine = turn.of(pupil.id());
    return new OwnTurn(
        turn.round(), turn.left(System.nanoTime()), mine == null ? null : Chosen.named(mine));
  }

  private static List<OwnFrame> frames(WorldPlay world, int state, int from) {
    List<OwnFrame> frames = new ArrayList<>();
    for (int r = Math.max(0, from); r < world.frames().size(); r++) {
      Frame frame = world.frames().get(r);
      frames.add(
          new OwnFrame(
              frame.round(),
              frame.year(),
              frame.measures().get("stability"),
              state < 0 ? null : frame.held().get(state),
              state < 0 ? null : frame.security()[state]));
    }
    return frames;
  }

  // What became of the last choice for the state that did not just keep what it had.
  private static LastChoice last(WorldPlay world, int state) {
    List<ChoiceOutcome> answers = world.simulation().answers();
    for (int k = answers.size() - 1; k >= 0; k--) {
      ChoiceOutcome answer = answers.get(k);
      GivenPair given = answer.given();
      if (answer.state() == state && !Chosen.keeps(given)) {
        return new LastChoice(
            given.round(),
            given.bloc(),
            given.seat(),
            answer.open(),
            world.held(answer.heldBloc(), answer.heldSeat()),
            world.frames().get(given.round()).held().get(state));
      }
    }
    return null;
  }

  private OwnPoll poll(Pupil pupil) {
    Poll poll = lesson.poll();
    return new OwnPoll(
        poll.isOpen(),
        List.of(LessonView.title(lesson, 0), LessonView.title(lesson, 1)),
        InstructorDesk.answers(lesson, Poll.FIRST),
        poll.of(pupil.id(), Poll.STABLE),
        poll.of(pupil.id(), Poll.SECURE),
        poll.of(pupil.id(), Poll.FIRST),
        lesson.reveal() == null ? null : lesson.reveal().told());
  }

  /** What a pupil's page shows; what is the own state's only if the pupil has taken one. */
  record View(
      long rev,
      String epoch,
      String name,
      String state,
      boolean started,
      boolean ended,
      int rounds,
      List<Noun> nouns,
      List<StateView> states,
      OwnTurn turn,
      List<OwnFrame> frames,
      @JsonUnwrapped OwnState own,
      OwnPoll poll,
      @JsonInclude(Include.NON_NULL) String laboratory) {}

  /** What a pupil's state can choose, what became of its last choice, who else has it, its card. */
  record OwnState(
      @JsonInclude(Include.NON_NULL) List<OptionsView.Half> blocs,
      @JsonInclude(Include.NON_NULL) List<OptionsView.Half> seats,
      @JsonInclude(Include.NON_NULL) List<StepsView.Step> steps,
      Object last,
      List<String> company,
      RoleCard card) {}

  /** What became of the pupil's last step, and why if it was closed. */
  record LastStep(int round, String step, String structure, boolean open, String why) {}

  /** What a structure is called. */
  record Noun(String key, String name) {}

  /** A state to take, with how many have taken it. */
  record StateView(String key, String name, boolean bound, int pupils) {}

  /** The turn that is open, with the two words of the pupil's own vote. */
  record OwnTurn(int round, Long left, Map<String, String> mine) {}

  /** A round as the pupil's state had it. */
  record OwnFrame(int round, double year, Double stability, String held, Double security) {}

  /** What became of the pupil's last choice. */
  record LastChoice(int round, String bloc, String seat, boolean open, String had, String held) {}

  /** The pupil's predictions, and what came out once it is revealed. */
  record OwnPoll(
      boolean open,
      List<String> names,
      List<String> first,
      String stable,
      String secure,
      String leaver,
      @JsonInclude(Include.NON_NULL) Reveal.Told told) {}
}
