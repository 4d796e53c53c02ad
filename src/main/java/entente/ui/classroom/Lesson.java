package entente.ui.classroom;

import entente.model.portfolio.GivenChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * One lesson: the worlds on the wall, the class that chooses, the poll and what it is put beside.
 *
 * <p>All of it is guarded by the lesson itself; whoever waits for news is told after the lock is
 * given back, on another thread.
 */
final class Lesson {

  private final ClassroomOptions options;
  private final Stage stage;
  private final News wall;
  private final News phones;
  private final String sitting = Secrets.key();
  private Poll poll = new Poll();
  private Reveal reveal;
  private Game game;
  private HandOut laboratory;
  private boolean playing;
  private double speed = 2;
  private long due;

  /** Starts a lesson, or takes one up again. */
  Lesson(ClassroomOptions options, Executor messengers) throws IOException {
    this.options = options;
    wall = new News(messengers);
    phones = new News(messengers);
    if (options.resume() == null) {
      stage = Stage.of(options.scenarios(), options.seed());
    } else {
      game = Game.resume(options.resume(), options.mostPupils());
      poll = game.poll();
      Placement now = game.placement();
      stage = new Stage(now.left(), now.right(), now.seed());
      if (game.started()) {
        stage.twins(game.choices(), game.round());
      }
    }
  }

  /** Returns what the instructor's page waits for. */
  News wall() {
    return wall;
  }

  /** Returns what the pages of pupils wait for. */
  News phones() {
    return phones;
  }

  /** Notes that something has changed for all pages. */
  void bump() {
    wall.change();
    phones.change();
  }

  /** Lets time pass: the next round if the worlds play, the end of a turn that is over. */
  synchronized void tick(long nanos) {
    if (playing && nanos - due >= 0) {
      due = nanos + (long) (1e9 / speed);
      stage.next();
      playing = !stage.ended();
      bump();
    }
    if (game != null && game.turn() != null && game.turn().over(nanos)) {
      closeTurn(nanos);
    }
    wall.tell(nanos);
    phones.tell(nanos);
  }

  /** Starts or stops to play; where both runs are over, they begin again. */
  void play(boolean now) {
    if (now && !playing) {
      stage.remember();
    }
    if (now && stage.ended()) {
      stage.restart();
    }
    playing = now;
    due = System.nanoTime();
  }

  /** Takes back the last change of the worlds on the wall, or the time that passed since. */
  void undo() {
    play(false);
    if (stage.undo()) {
      moved();
    }
  }

  /** Opens a class; whoever knows the code may join. */
  void openClass() {
    if (game != null && !game.ended()) {
      throw new Refused(409, "class_open");
    }
    try {
      if (game != null) {
        game.close();
      }
      String label = stage.scene(0).label();
      String name = label.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9_-]+", "-");
      game = Game.open(options.results(), name, options.mostPupils());
      game.place(placement());
      game.note(poll);
    } catch (IOException e) {
      throw new Refused(500, "record", e.getMessage());
    }
  }

  /** Begins the class's own game in round 0. */
  void startGame(int seconds, int stride, boolean auto) {
    Game mine = game();
    if (mine.started()) {
      throw new Refused(409, "class_started");
    }
    playing = false;
    mine.start(seconds, stride, auto);
    // What was predicted was predicted of other worlds.
    forgetPoll();
    stage.twins(List.of(), 0);
    mine.openTurn(0, System.nanoTime());
  }

  /** Opens the next turn. */
  void openTurn() {
    Game mine = game();
    if (!mine.started() || mine.turn() != null || stage.ended()) {
      throw new Refused(409, "no_turn");
    }
    mine.openTurn(mine.round(), System.nanoTime());
  }

  /** Closes the turn that is open and plays its rounds. */
  void closeTurn(long nanos) {
    Game mine = game();
    if (mine.turn() == null) {
      throw new Refused(409, "no_turn");
    }
    for (GivenChoice choice : mine.closeTurn()) {
      stage.world(0).give(choice);
    }
    stage.world(0).playTo(mine.round());
    stage.world(1).playTo(mine.round());
    if (mine.automatic() && !stage.ended() && !stage.world(0).simulation().ended()) {
      mine.openTurn(mine.round(), nanos);
    }
    bump();
  }

  /** Ends the class; its record stays. */
  void endClass() {
    game().end();
  }

  /** Returns the class; refuses if none is open. */
  Game game() {
    if (game == null || game.ended()) {
      throw new Refused(409, "no_class");
    }
    return game;
  }

  /** Returns the class, also one that has ended, or null. */
  Game anyGame() {
    return game;
  }

  /** Refuses what would disturb a class that plays. */
  void free() {
    if (game != null && game.started() && !game.ended()) {
      throw new Refused(409, "class_plays");
    }
  }

  private Placement placement() {
    return new Placement(stage.scene(0), stage.scene(1), stage.seed());
  }

  /** Notes that the worlds on the wall are others now, for the class that waits too. */
  void moved() {
    if (game != null && !game.ended()) {
      game.place(placement());
    }
    forgetPoll();
    laboratory = null;
  }

  /** Hands out a laboratory of the worlds on the wall. */
  void handOut(HandOut made) {
    laboratory = made;
    bump();
  }

  /** Returns the laboratory that is handed out, or null. */
  HandOut laboratory() {
    return laboratory;
  }

  /** Forgets the poll and its answer, which were about other worlds. */
  void forgetPoll() {
    poll = new Poll();
    if (game != null && !game.ended()) {
      game.note(poll);
    }
    if (reveal != null) {
      reveal.stop();
      reveal = null;
    }
  }

  /** Starts to compute what the predictions are put beside. */
  void startReveal() {
    if (reveal == null) {
      pollOpen(false);
      reveal =
          new Reveal(
              stage.scene(0).source().scenario().withChoices(choices()),
              stage.scene(1).source().scenario(),
              stage.seed(),
              options.revealRuns(),
              this::bump);
      reveal.start();
    }
  }

  /** Lets phones predict, or no more. */
  void pollOpen(boolean now) {
    poll.open(now);
    if (game != null && !game.ended()) {
      game.note(poll);
    }
  }

  /** Notes how many hands were counted for an answer. */
  void hands(String question, String answer, int count) {
    poll.hands(question, answer, count);
    if (game != null && !game.ended()) {
      game.note(poll);
    }
  }

  /** Notes what a pupil predicts. */
  void predict(Pupil pupil, String question, String answer) {
    game().predict(pupil, question, answer);
    poll.predict(pupil.id(), question, answer);
  }

  /** Returns the choices behind the left world: those of the class while it is on the wall. */
  List<GivenChoice> choices() {
    return stage.showsTwins() ? new ArrayList<>(game.choices()) : List.of();
  }

  /** Returns the folder of the record, or null. */
  Path folder() {
    return game == null ? null : game.folder();
  }

  /** Ends everything that still runs. */
  synchronized void close() {
    if (reveal != null) {
      reveal.stop();
    }
    if (game != null) {
      game.close();
    }
  }

  ClassroomOptions options() {
    return options;
  }

  Stage stage() {
    return stage;
  }

  Poll poll() {
    return poll;
  }

  /** Returns the runs behind the answer, or null. */
  Reveal reveal() {
    return reveal;
  }

  boolean playing() {
    return playing;
  }

  double speed() {
    return speed;
  }

  void speed(double roundsPerSecond) {
    speed = roundsPerSecond;
  }

  /** Returns a word that tells this start of the server from others. */
  String sitting() {
    return sitting;
  }
}
