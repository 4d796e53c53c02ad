package entente.ui.classroom;

import entente.model.dynamics.ChoiceOutcome;
import entente.model.dynamics.GivenChoice;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  Map<String, Object> act(String key, PageJson.Request request) {
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
    if (!world.world().keys().contains(state)
        || world.simulation().boundTo(world.world().index(state)) >= 0) {
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
    String bloc = request.text("bloc");
    String seat = request.text("seat");
    half(bloc, Commitment.EXCLUSIVE);
    half(seat, Commitment.BESIDE);
    game.choose(pupil, bloc, seat);
  }

  private void half(String key, Commitment commitment) {
    boolean known =
        key.equals(GivenChoice.NONE)
            || key.equals(GivenChoice.KEEP)
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
  Map<String, Object> view(String key, String sitting, int from) {
    synchronized (lesson) {
      Pupil pupil = pupil(key);
      Game game = lesson.anyGame();
      WorldPlay world = lesson.stage().world(0);
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("rev", lesson.phones().revision());
      view.put("epoch", lesson.sitting() + lesson.stage().epoch());
      view.put("name", pupil.name());
      view.put("state", pupil.state());
      view.put("started", game.started());
      view.put("ended", game.ended() || game.started() && world.simulation().ended());
      view.put("rounds", world.scenario().rounds());
      view.put("nouns", nouns(world));
      view.put("states", states(game, world));
      view.put("turn", turn(game, pupil));
      boolean known = view.get("epoch").equals(sitting);
      view.put("frames", frames(world, pupil, known ? from : 0));
      if (pupil.state() != null) {
        int state = world.world().index(pupil.state());
        view.put("blocs", OptionsView.half(world, state, Commitment.EXCLUSIVE));
        view.put("seats", OptionsView.half(world, state, Commitment.BESIDE));
        view.put("last", last(world, state));
        view.put("company", game.roster().of(pupil.state()).stream().map(Pupil::name).toList());
      }
      view.put("poll", poll(pupil));
      return view;
    }
  }

  private static List<Map<String, Object>> nouns(WorldPlay world) {
    List<Map<String, Object>> nouns = new ArrayList<>();
    for (StructureTerms terms : world.scenario().structures()) {
      nouns.add(PageJson.of("key", terms.key(), "name", name(terms)));
    }
    return nouns;
  }

  static String name(StructureTerms terms) {
    return terms.name() == null || terms.name().isEmpty() ? terms.key() : terms.name();
  }

  private static List<Map<String, Object>> states(Game game, WorldPlay world) {
    List<Map<String, Object>> states = new ArrayList<>();
    for (int i = 0; i < world.world().size(); i++) {
      String key = world.world().state(i).key();
      boolean bound = world.simulation().boundTo(i) >= 0;
      int pupils = bound ? 0 : game.roster().of(key).size();
      String name = world.world().state(i).name();
      states.add(PageJson.of("key", key, "name", name, "bound", bound, "pupils", pupils));
    }
    return states;
  }

  private static Map<String, Object> turn(Game game, Pupil pupil) {
    Turn turn = game.turn();
    if (turn == null) {
      return null;
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("round", turn.round());
    view.put("left", turn.left(System.nanoTime()));
    Turn.Vote mine = turn.of(pupil.id());
    view.put("mine", mine == null ? null : PageJson.of("bloc", mine.bloc(), "seat", mine.seat()));
    return view;
  }

  private static List<Map<String, Object>> frames(WorldPlay world, Pupil pupil, int from) {
    List<Map<String, Object>> frames = new ArrayList<>();
    int state = pupil.state() == null ? -1 : world.world().index(pupil.state());
    for (int r = Math.max(0, from); r < world.frames().size(); r++) {
      Frame frame = world.frames().get(r);
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("round", frame.round());
      view.put("year", frame.year());
      view.put("stability", frame.measures().get("stability"));
      view.put("held", state < 0 ? null : frame.held().get(state));
      view.put("security", state < 0 ? null : frame.security()[state]);
      frames.add(view);
    }
    return frames;
  }

  // What became of the last choice for the state that did not just keep what it had.
  private static Map<String, Object> last(WorldPlay world, int state) {
    List<ChoiceOutcome> answers = world.simulation().answers();
    for (int k = answers.size() - 1; k >= 0; k--) {
      ChoiceOutcome answer = answers.get(k);
      GivenChoice given = answer.given();
      boolean kept = given.bloc().equals(GivenChoice.KEEP) && given.seat().equals(GivenChoice.KEEP);
      if (answer.state() == state && !kept) {
        Map<String, Object> view = new LinkedHashMap<>();
        String held = world.frames().get(given.round()).held().get(state);
        String had = world.held(answer.heldBloc(), answer.heldSeat());
        view.put("round", given.round());
        view.put("bloc", given.bloc());
        view.put("seat", given.seat());
        view.put("open", answer.open());
        view.put("had", had);
        view.put("held", held);
        return view;
      }
    }
    return null;
  }

  private Map<String, Object> poll(Pupil pupil) {
    Poll poll = lesson.poll();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("open", poll.isOpen());
    view.put("names", List.of(LessonView.title(lesson, 0), LessonView.title(lesson, 1)));
    view.put("first", InstructorDesk.answers(lesson, Poll.FIRST));
    view.put("stable", poll.of(pupil.id(), Poll.STABLE));
    view.put("leaver", poll.of(pupil.id(), Poll.FIRST));
    return view;
  }
}
