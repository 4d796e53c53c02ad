package entente.analysis.explain;

import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The ledger of a state's portfolio in words, a paragraph for each entry. */
public final class PortfolioSentences {

  private static final Template STARTED = Template.of("{state} started as {roles}.");
  private static final Template STARTED_FROZEN =
      Template.of("{state} started as {roles}, with its part in {frozen} frozen.");
  private static final Template STARTED_WITH =
      Template.of("{state} started with its part in {frozen} frozen and nothing else.");
  private static final Template STARTED_OUTSIDE =
      Template.of("{state} started outside all structures.");
  private static final Template ROLE = Template.of("{role} of {structures}");
  private static final Template BOUND =
      Template.of("It founds or leads {structures}, which it may not leave.");
  private static final Template HAD_ASKED = Template.of("It had asked to join {structures}.");
  private static final Template ASKED_IN = Template.of("{structure} ({year})");
  private static final String LAW =
      "It was neutral by law, so that it could not ask for obligations in a bloc.";
  private static final String POLICY = "Its policy was to stay out of blocs.";
  private static final Template AT_WAR = Template.of("It was at war with {states}.");
  private static final Template CONTESTED =
      Template.of("It contested with {states} what is held by force.");
  private static final Template REVIEWED =
      Template.of("It looked at its memberships {times}, once a year, and took {steps}.");

  private static final Template DATED = Template.of("{when} (round {round}): {what}");
  private static final Template INVITED = Template.of("{structure} invited {state}.");
  private static final Template ENTERED =
      Template.of("{state} came into {structure}, as it had been invited.");
  private static final Template ADMITTED =
      Template.of("an event of the scenario made {state} belong to {structure}.");
  private static final Template TAKEN_OUT =
      Template.of("an event of the scenario took {state} out of {structure}.");
  private static final Template LIFTED =
      Template.of("{state} gave up its policy of staying out of blocs.");
  private static final Template WAR = Template.of("war with {other} began.");
  private static final Template CEASEFIRE =
      Template.of("the war with {other} ended in a ceasefire.");
  private static final Template SETTLEMENT =
      Template.of("the war with {other} ended in a settlement.");
  private static final Template VICTORY = Template.of("the war with {other} ended in a victory.");
  private static final Template SETTLED = Template.of("the dispute with {other} was settled.");

  private static final Template RUN_ENDED = Template.of("The run ended in {when} (round {round}).");
  private static final Template NUCLEAR_END =
      Template.of("Nuclear use ended the run in {when} (round {round}).");
  private static final Template ENDED_AS = Template.of("{end} {state} was {roles}.");
  private static final Template ENDED_FROZEN =
      Template.of("{end} {state} was {roles}, with its part in {frozen} frozen.");
  private static final Template ENDED_WITH =
      Template.of("{end} {state} had its part in {frozen} frozen and nothing else.");
  private static final Template ENDED_OUTSIDE =
      Template.of("{end} {state} was outside all structures.");
  private static final Template ENDED_AS_IT_STARTED =
      Template.of("{end} {state} held what it had started with.");

  private static final Template NO_STEP =
      Template.of("{state} looked at its memberships and took no step.");

  private static final String SUSPENDED = "suspended";

  private PortfolioSentences() {}

  /** Returns a ledger in words. */
  public static List<String> of(PortfolioLedger ledger) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(opening(ledger));
    for (PortfolioEntry entry : ledger.entries()) {
      paragraphs.add(
          entry instanceof TakenStep step
              ? of(ledger.name(), step)
              : of(ledger.name(), (Circumstance) entry));
    }
    boolean law = ledger.neutrality().equals("law");
    ledger.unmet().stream()
        .filter(wish -> worthTelling(ledger, wish.option()))
        .forEach(wish -> paragraphs.add(StepReasons.of(ledger.name(), wish, law)));
    paragraphs.addAll(StepReasons.next(ledger.next()));
    paragraphs.add(ending(ledger));
    return paragraphs;
  }

  // That a structure is for others is news only to a state that had asked.
  private static boolean worthTelling(PortfolioLedger ledger, StepOption wanted) {
    return !wanted.forOthers() || ledger.asked().containsKey(wanted.structure());
  }

  /** Returns a review in words. */
  public static String of(PortfolioLedger ledger, PortfolioMoment moment) {
    String state = ledger.name();
    return moment
        .taken()
        .map(step -> of(state, step))
        .orElseGet(() -> dated(moment.when(), moment.round(), NO_STEP.fill("state", state)));
  }

  private static String dated(String when, int round, String what) {
    return DATED.fill("when", when, "round", round, "what", what);
  }

  private static String of(String state, TakenStep step) {
    return dated(step.when(), step.round(), StepReasons.of(state, step));
  }

  private static String opening(PortfolioLedger ledger) {
    List<String> sentences = new ArrayList<>();
    sentences.add(started(ledger.name(), ledger.initial()));
    List<String> bound =
        ledger.initial().stream()
            .filter(Belonging::bound)
            .map(b -> Wording.the(b.structure()))
            .toList();
    if (!bound.isEmpty()) {
      sentences.add(BOUND.fill("structures", StepWords.and(bound)));
    }
    if (!ledger.asked().isEmpty()) {
      List<String> asked =
          ledger.asked().entrySet().stream()
              .map(
                  e ->
                      ASKED_IN.fill(
                          "structure",
                          Wording.the(e.getKey()),
                          "year",
                          (long) Math.floor(e.getValue())))
              .toList();
      sentences.add(HAD_ASKED.fill("structures", StepWords.and(asked)));
    }
    boolean inBloc = ledger.initial().stream().anyMatch(Belonging::exclusive);
    if (ledger.neutrality().equals("law")) {
      sentences.add(LAW);
    } else if (ledger.neutrality().equals("policy") && !inBloc) {
      sentences.add(POLICY);
    }
    if (!ledger.fighting().isEmpty()) {
      sentences.add(AT_WAR.fill("states", StepWords.and(ledger.fighting())));
    }
    if (!ledger.contesting().isEmpty()) {
      sentences.add(CONTESTED.fill("states", StepWords.and(ledger.contesting())));
    }
    long steps = ledger.entries().stream().filter(e -> e instanceof TakenStep).count();
    sentences.add(
        REVIEWED.fill(
            "times", ledger.reviews() == 1 ? "once" : ledger.reviews() + " times",
            "steps", steps == 0 ? "no step" : steps == 1 ? "one step" : steps + " steps"));
    return String.join(" ", sentences);
  }

  private static String started(String state, List<Belonging> held) {
    String roles = roles(held);
    String frozen = frozen(held);
    if (frozen.isEmpty()) {
      return roles.isEmpty()
          ? STARTED_OUTSIDE.fill("state", state)
          : STARTED.fill("state", state, "roles", roles);
    }
    return roles.isEmpty()
        ? STARTED_WITH.fill("state", state, "frozen", frozen)
        : STARTED_FROZEN.fill("state", state, "roles", roles, "frozen", frozen);
  }

  private static String roles(List<Belonging> held) {
    List<String> roles = new ArrayList<>();
    for (String role : List.of("a member", "an observer", "a partner")) {
      String status = role.substring(role.indexOf(' ') + 1);
      String structures = named(held, status);
      if (!structures.isEmpty()) {
        roles.add(ROLE.fill("role", role, "structures", structures));
      }
    }
    return StepWords.and(roles);
  }

  private static String frozen(List<Belonging> held) {
    return named(held, SUSPENDED);
  }

  private static String named(List<Belonging> held, String status) {
    return StepWords.and(
        held.stream()
            .filter(b -> b.status().equals(status))
            .map(b -> Wording.the(b.structure()))
            .toList());
  }

  private static String of(String state, Circumstance c) {
    return dated(c.when(), c.round(), what(state, c));
  }

  private static String what(String state, Circumstance c) {
    return switch (c.kind()) {
      case "neutrality_lifted" -> LIFTED.fill("state", state);
      case "war" -> WAR.fill("other", c.name());
      case "war_ends" -> peace(c.detail()).fill("other", c.name());
      case "contest_ends" -> SETTLED.fill("other", c.name());
      default -> belonging(c.kind()).fill("state", state, "structure", Wording.the(c.name()));
    };
  }

  private static Template peace(String how) {
    return how.equals("settlement") ? SETTLEMENT : how.equals("victory") ? VICTORY : CEASEFIRE;
  }

  private static Template belonging(String kind) {
    return switch (kind) {
      case "invitation" -> INVITED;
      case "entry" -> ENTERED;
      case "admission" -> ADMITTED;
      default -> TAKEN_OUT;
    };
  }

  private static String ending(PortfolioLedger ledger) {
    Template ended = ledger.nuclear() ? NUCLEAR_END : RUN_ENDED;
    String end = ended.fill("when", ledger.when(), "round", ledger.last());
    String roles = roles(ledger.end());
    String frozen = frozen(ledger.end());
    String state = ledger.name();
    if (ledger.end().equals(ledger.initial())) {
      return ENDED_AS_IT_STARTED.fill("end", end, "state", state);
    } else if (frozen.isEmpty()) {
      return roles.isEmpty()
          ? ENDED_OUTSIDE.fill("end", end, "state", state)
          : ENDED_AS.fill("end", end, "state", state, "roles", roles);
    }
    return roles.isEmpty()
        ? ENDED_WITH.fill("end", end, "state", state, "frozen", frozen)
        : ENDED_FROZEN.fill("end", end, "state", state, "roles", roles, "frozen", frozen);
  }
}
