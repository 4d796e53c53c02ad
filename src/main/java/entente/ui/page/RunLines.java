package entente.ui.page;

import entente.analysis.explain.Naming;
import entente.analysis.explain.Posture;
import entente.analysis.explain.StepSentences;
import entente.analysis.explain.Wording;
import entente.analysis.explain.Wording.Form;
import entente.model.decisions.Switch;
import entente.model.decisions.Tipping;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in a run, a sentence for each thing, each move with its cause. */
final class RunLines {

  /** A state changed what it holds, by its own choice or not. */
  static final String MOVE = "move";

  /** A state asked, or was refused. */
  static final String ASK = "ask";

  /** War between two states. */
  static final String WAR = "war";

  /** Anything else. */
  static final String EVENT = "event";

  private static final Template MOVED = Template.of("{state} {move}. {cause}");
  private static final Template REFUSED = Template.of("{state} wished to {move}, and was refused.");
  private static final Template TIPPED = Template.of("What tipped it: {what}.");
  private static final String OPENED = "It had not been open to it before.";
  private static final String GIVEN = "The choice came from outside.";

  private static final Template TAKEN_IN = Template.of("{state} was taken into {structure}.");
  private static final Template INVITED = Template.of("{state} was invited to join {structure}.");
  private static final Template IMPOSED_EXIT =
      Template.of("{state} left {structure} by an event of the scenario.");
  private static final Template ROSE = Template.of("{state} rose to {rank} in {structure}.");

  private static final Template WAR_BEGAN =
      Template.of("War broke out between {state} and {other}.");
  private static final Template WAR_ENDED =
      Template.of("The war between {state} and {other} ended.");
  private static final Template WAR_ENDED_BY =
      Template.of("The war between {state} and {other} ended in a {how}.");
  private static final Template NUCLEAR =
      Template.of("Nuclear weapons were used in the war between {state} and {other}.");

  private static final Map<String, Template> EVENTS =
      Map.ofEntries(
          Map.entry("suspension", Template.of("{state} was suspended from {structure}.")),
          Map.entry("reinstatement", Template.of("{state} was reinstated in {structure}.")),
          Map.entry("admission", Template.of("An event made {state} belong to {structure}.")),
          Map.entry("withdrawal", Template.of("An event took {state} out of {structure}.")),
          Map.entry("intervention", Template.of("{state} intervened by force in {other}.")),
          Map.entry("sanctions", Template.of("{state} put {other} under sanctions.")),
          Map.entry("treaty_left", Template.of("{state} left a treaty on arms.")),
          Map.entry("turns_overt", Template.of("{state} and {other} became open rivals.")),
          Map.entry("neutrality_lifted", Template.of("{state} gave up its neutrality.")),
          Map.entry("contest_begins", Template.of("{state} and {other} fell out over territory.")),
          Map.entry(
              "contest_ends", Template.of("{state} and {other} no longer contest territory.")));

  private final Simulation simulation;
  private final Naming naming;
  private final List<Line> lines = new ArrayList<>();

  private record Line(int round, String kind, int state, int other, String text) {}

  /** Takes a run that stands at its end. */
  RunLines(Simulation simulation) {
    this.simulation = simulation;
    naming = new Naming(simulation);
    simulation.switches().forEach(this::move);
    Set<List<Integer>> joined = steps();
    for (Happening h : simulation.chronicle()) {
      happening(h, joined);
    }
    lines.sort(Comparator.comparingInt(Line::round));
  }

  private void move(Switch s) {
    Posture from = naming.posture(s.oldBloc(), s.oldSeat());
    Posture to = naming.posture(s.newBloc(), s.newSeat());
    String state = naming.state(s.state());
    if (!s.admitted()) {
      String wish = Wording.move(from, to, Form.BASE);
      add(s.round(), ASK, s.state(), -1, REFUSED.fill("state", state, "move", wish));
      return;
    }
    String cause =
        switch (s.tipped()) {
          case Tipping.NEWLY_OPENED -> OPENED;
          case Tipping.GIVEN -> GIVEN;
          default -> TIPPED.fill("what", Wording.tipped(s.tipped()));
        };
    String did = Wording.move(from, to, Form.PAST);
    add(s.round(), MOVE, s.state(), -1, MOVED.fill("state", state, "move", did, "cause", cause));
  }

  // Returns who joined what when, so that it is not told twice.
  private Set<List<Integer>> steps() {
    Set<List<Integer>> joined = new HashSet<>();
    Snapshot snapshot = simulation.snapshot();
    StepSentences sentences =
        new StepSentences(
            simulation.scenario(),
            snapshot.world().keys(),
            snapshot.structures().stream().map(Snapshot.OfStructure::key).toList());
    for (PortfolioStep step : simulation.steps()) {
      boolean asks = step.kind() == StepKind.ASK || step.kind() == StepKind.WITHDRAW;
      add(step.round(), asks ? ASK : MOVE, step.state(), -1, sentences.of(step));
      if (step.kind() == StepKind.JOIN) {
        joined.add(List.of(step.round(), step.state(), step.structure()));
      }
    }
    return joined;
  }

  private void happening(Happening h, Set<List<Integer>> joined) {
    boolean portfolios = simulation.hasPortfolios();
    switch (h.kind()) {
      case "entry" -> {
        if (portfolios && !joined.contains(List.of(h.round(), h.actor(), h.structure()))) {
          tell(h, MOVE, TAKEN_IN.fill("state", actor(h), "structure", structure(h)));
        }
      }
      case "invitation" -> tell(h, ASK, INVITED.fill("state", actor(h), "structure", structure(h)));
      case "exit" -> {
        if (h.outcome().equals("imposed")) {
          tell(h, MOVE, IMPOSED_EXIT.fill("state", actor(h), "structure", structure(h)));
        }
      }
      case "promotion" -> {
        if (!portfolios) {
          tell(
              h,
              EVENT,
              ROSE.fill("state", actor(h), "rank", h.outcome(), "structure", structure(h)));
        }
      }
      case "rung" -> rung(h);
      case "war" -> tell(h, WAR, WAR_BEGAN.fill("state", actor(h), "other", target(h)));
      case "war_ends" ->
          tell(
              h, WAR, WAR_ENDED_BY.fill("state", actor(h), "other", target(h), "how", h.outcome()));
      default -> event(h);
    }
  }

  // Rungs are numbered: 4 is direct war, 5 nuclear use. Where wars act they are told by themselves.
  private void rung(Happening h) {
    boolean wars = simulation.scenario().mechanisms().wars() > 0;
    if (h.outcome().endsWith("to 5")) {
      tell(h, WAR, NUCLEAR.fill("state", actor(h), "other", target(h)));
    } else if (!wars && h.outcome().endsWith("to 4")) {
      tell(h, WAR, WAR_BEGAN.fill("state", actor(h), "other", target(h)));
    } else if (!wars && h.outcome().startsWith("4 ")) {
      tell(h, WAR, WAR_ENDED.fill("state", actor(h), "other", target(h)));
    }
  }

  private void event(Happening h) {
    Template told = EVENTS.get(h.kind());
    if (told == null) {
      return;
    }
    String text = told.toString();
    List<Object> holes = new ArrayList<>(List.of("state", actor(h)));
    if (text.contains("{other}")) {
      holes.addAll(List.of("other", target(h)));
    }
    if (text.contains("{structure}")) {
      holes.addAll(List.of("structure", structure(h)));
    }
    boolean move = h.kind().equals("admission") || h.kind().equals("withdrawal");
    tell(h, move ? MOVE : EVENT, told.fill(holes.toArray()));
  }

  private String actor(Happening h) {
    return h.actor() < 0 ? "" : naming.state(h.actor());
  }

  private String target(Happening h) {
    return h.target() < 0 ? "" : naming.state(h.target());
  }

  private String structure(Happening h) {
    return h.structure() < 0 ? "" : Wording.the(naming.structure(h.structure()));
  }

  private void tell(Happening h, String kind, String text) {
    add(h.round(), kind, h.actor(), h.target(), text);
  }

  private void add(int round, String kind, int state, int other, String text) {
    lines.add(new Line(round, kind, state, other, text));
  }

  /** Returns the lines in the order of rounds: {@code [{round, kind, state, other, text}, …]}. */
  String json() {
    JsonBuilder json = new JsonBuilder();
    json.openList("");
    for (Line line : lines) {
      json.open()
          .with("round", line.round)
          .with("kind", line.kind)
          .with("state", line.state)
          .with("other", line.other)
          .with("text", line.text)
          .close();
    }
    return json.closeList().toString();
  }
}
