package entente.analysis.explain;

import entente.model.portfolio.StepKind;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why a step was taken, could not be taken, or was not wanted, in words. */
final class StepReasons {

  private static final Template STEP = Template.of("{state} {did} {structure} {cause}.");

  private static final Template ENOUGH =
      Template.of("Belonging was worth {worth} to it{reasons}, and {doing} takes {cost}.");
  private static final Template TOO_LITTLE =
      Template.of("Belonging was worth only {worth} to it{reasons}, and {doing} takes {cost}.");
  private static final Template DUTIES =
      Template.of(
          """
          Its duties there weighed {burden}; against that stood what belonging was worth to it, \
          {worth}{reasons}, what it had sunk into the membership, {sunk}, and the effort of \
          leaving, {effort}.\
          """);
  private static final Template MADE_OF = Template.of(" ({terms})");
  private static final Template TERM = Template.of("{term} {amount}");

  private static final Template CHANCE =
      Template.of(
          "Staying as it was scored higher, by {amount}, so that only chance explains the step.");
  private static final Template TURNING = Template.of("Without {terms} it would {stayed}.");
  private static final String NO_TURNING =
      "It would have done so without any single one of these reasons.";
  private static final Template WANTED_SINCE =
      Template.of(
          """
          It had wanted that since {when}; chance decides when, and brings a step so wanted about \
          in {chance} of years.\
          """);

  private static final Template FROM_TO = Template.of("from {from} to {to}");
  private static final Template WISHED =
      Template.of("{state} would have {done} {structure} {time}, but {bar}.");
  private static final Template NOT_INVITED =
      Template.of("{structure} did not invite {state} {time}, as {bar}.");

  private static final Template NEXT =
      Template.of(
          """
          At the end it wanted to {do} {structure}: belonging was worth {worth} to it{reasons}, \
          and {doing} takes {cost}. Chance brings a step so wanted about in {chance} of years.\
          """);
  private static final Template NEAREST_IN =
      Template.of(
          """
          At the end it did not want to {do} {structure}, the nearest way further in that was \
          open to it: belonging was worth {worth} to it{reasons}, and {doing} takes {cost}.\
          """);
  private static final Template BUT_FOR = Template.of("But for {term} it would {do}.");
  private static final Template KEPT =
      Template.of(
          """
          What kept it from {leaving} {structure} at the end: belonging was worth {worth} to \
          it{reasons}, its duties there weighed {burden}, and leaving would have cost it {cost}.\
          """);
  private static final Template SUNK_AND_EFFORT =
      Template.of("{sunk} for what it had sunk into the membership and {effort} of effort");
  private static final Template EFFORT = Template.of("{effort} of effort");
  private static final Template LOCKED_IN =
      Template.of("Had it sunk nothing into the membership, it would {do}.");
  private static final Template STANDS_BY =
      Template.of(
          """
          At the end it stood by its request to join {structure}: belonging would be worth \
          {worth} to it{reasons}.\
          """);
  private static final Template ALL_THE_SAME =
      Template.of("Chance brings such a step about all the same in {chance} of years.");
  private static final String NOTHING_OPEN = "No other structure was open to it at the end.";

  private static final int MOST = 3;
  private static final int DECIMALS = 2;
  private static final double SMALL = 0.15;

  /** The smallest amount that is not written as 0. */
  private static final double JUST_SEEN = 0.005;

  /** Below this chance a year a step that is not wanted is not spoken of as possible. */
  private static final double SELDOM = 0.01;

  /** Two steps are wanted alike if they differ by no more than rounding. */
  private static final double ALIKE = 1e-9;

  private StepReasons() {}

  /** Returns a step in words. */
  static String of(String state, TakenStep step) {
    StepOption o = step.option();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        STEP.fill(
            "state", state,
            "did", did(step),
            "structure", Wording.the(o.structure()),
            "cause", StepWords.cause(o.step(), step.cause())));
    if (o.step() == StepKind.WITHDRAW && StepWords.isBar(step.cause())) {
      return sentences.get(0);
    }
    sentences.add(weighed(o));
    if (step.byChance()) {
      sentences.add(CHANCE.fill("amount", amount(-o.want())));
    } else {
      sentences.add(step.turning().isEmpty() ? NO_TURNING : turning(step));
    }
    if (step.wanted() < step.round()) {
      String chance = NumberWords.percent(o.chance());
      sentences.add(WANTED_SINCE.fill("when", step.wantedWhen(), "chance", chance));
    }
    return String.join(" ", sentences);
  }

  private static String did(TakenStep step) {
    boolean rose = step.option().step() == StepKind.RANK && step.status() != null;
    return rose ? "rose to " + step.status() + " of" : StepWords.did(step.option().step());
  }

  private static String weighed(StepOption o) {
    if (o.step() == StepKind.LEAVE || o.step() == StepKind.FREEZE) {
      return DUTIES.fill(
          "burden", amount(o.burden()),
          "worth", atLeastNothing(o.worth()),
          "reasons", reasons(o),
          "sunk", amount(o.sunk()),
          "effort", amount(o.effort()));
    }
    return (o.worth() >= o.cost() ? ENOUGH : TOO_LITTLE)
        .fill(
            "worth", amount(o.worth()),
            "reasons", reasons(o),
            "doing", StepWords.doing(o.step()),
            "cost", amount(o.cost()));
  }

  // Belonging that is worth less than nothing keeps nobody from leaving.
  private static String atLeastNothing(double worth) {
    return worth < JUST_SEEN ? "nothing" : amount(worth);
  }

  private static String amount(double x) {
    return NumberWords.fixed(x, DECIMALS);
  }

  // The largest by size, and of the other sign at least the largest.
  private static String reasons(StepOption o) {
    List<String> bySize =
        o.terms().keySet().stream()
            .filter(term -> o.terms().get(term) != 0)
            .sorted(Comparator.comparingDouble(term -> -Math.abs(o.terms().get(term))))
            .toList();
    if (bySize.isEmpty()) {
      return "";
    }
    double least = SMALL * Math.abs(o.terms().get(bySize.get(0)));
    List<String> told =
        bySize.stream()
            .filter(term -> Math.abs(o.terms().get(term)) >= least)
            .limit(MOST)
            .map(term -> TERM.fill("term", noun(term), "amount", signed(o.terms().get(term))))
            .toList();
    return MADE_OF.fill("terms", String.join(", ", told));
  }

  private static String signed(double x) {
    return x < 0 ? amount(x) : "+" + amount(x);
  }

  private static String noun(String term) {
    return StepWords.noun(StepWords.term(term));
  }

  private static String turning(TakenStep step) {
    List<String> terms = step.turning().stream().limit(MOST).map(StepReasons::noun).toList();
    return TURNING.fill(
        "terms", String.join(" or without ", terms),
        "stayed", StepWords.stayed(step.option().step()));
  }

  /**
   * Returns a wish that was not met in words.
   *
   * @param law whether the state is neutral by law
   */
  static String of(String state, UnmetWish wish, boolean law) {
    StepOption o = wish.option();
    String time =
        wish.throughout()
            ? "all along"
            : FROM_TO.fill("from", wish.fromWhen(), "to", wish.toWhen());
    String bar = StepWords.bar(o.bar(), o.opposite(), law);
    String structure = Wording.the(o.structure());
    return o.asked()
        ? NOT_INVITED.fill(
            "structure", Template.capital(structure), "state", state, "time", time, "bar", bar)
        : WISHED.fill(
            "state", state,
            "done", StepWords.done(o.step()),
            "structure", structure,
            "time", time,
            "bar", bar);
  }

  /** Returns what a state wanted next or, if nothing, what kept it where it was, in words. */
  static List<String> next(List<StepOption> options) {
    List<StepOption> open = options.stream().filter(StepOption::open).toList();
    List<String> told = new ArrayList<>();
    Optional<StepOption> wanted = best(open.stream().filter(o -> o.want() > 0).toList());
    if (wanted.isPresent()) {
      told.add(next(wanted.get()));
    } else {
      Optional<StepOption> in = best(open.stream().filter(o -> !o.step().isAway()).toList());
      told.add(in.map(StepReasons::in).orElse(NOTHING_OPEN));
    }
    List<StepOption> away =
        open.stream()
            .filter(o -> o.step().isAway() && o.want() <= 0)
            .filter(o -> o.step() != StepKind.FREEZE || !asGoodAsLeaving(o, open))
            .toList();
    Optional<StepOption> nearest = best(away);
    away.stream()
        .filter(o -> o.exclusive() && o.step() == StepKind.LEAVE || o.equals(nearest.orElseThrow()))
        .forEach(o -> told.add(away(o)));
    return told;
  }

  private static boolean asGoodAsLeaving(StepOption freeze, List<StepOption> open) {
    return open.stream()
        .anyMatch(
            o ->
                o.step() == StepKind.LEAVE
                    && o.structure().equals(freeze.structure())
                    && o.want() >= freeze.want() - ALIKE);
  }

  private static Optional<StepOption> best(List<StepOption> options) {
    return options.stream().max(Comparator.comparingDouble(StepOption::want));
  }

  private static String next(StepOption o) {
    return told(NEXT, o, "chance", NumberWords.percent(o.chance()));
  }

  private static String told(Template template, StepOption o, Object... more) {
    List<Object> holes =
        new ArrayList<>(
            List.of(
                "do", StepWords.toDo(o.step()),
                "structure", Wording.the(o.structure()),
                "worth", amount(o.worth()),
                "reasons", reasons(o),
                "doing", StepWords.doing(o.step()),
                "cost", amount(o.cost())));
    holes.addAll(List.of(more));
    return template.fill(holes.toArray());
  }

  private static String in(StepOption o) {
    List<String> sentences = new ArrayList<>();
    sentences.add(told(NEAREST_IN, o));
    o.terms().keySet().stream()
        .filter(term -> o.terms().get(term) < 0 && o.without(term) > 0)
        .min(Comparator.comparingDouble(term -> o.terms().get(term)))
        .map(term -> BUT_FOR.fill("term", noun(term), "do", StepWords.would(o.step())))
        .ifPresent(sentences::add);
    byChance(o).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static Optional<String> byChance(StepOption o) {
    return o.chance() < SELDOM
        ? Optional.empty()
        : Optional.of(ALL_THE_SAME.fill("chance", NumberWords.percent(o.chance())));
  }

  private static String costOfLeaving(StepOption o) {
    String effort = amount(o.effort());
    return o.sunk() < JUST_SEEN
        ? EFFORT.fill("effort", effort)
        : SUNK_AND_EFFORT.fill("sunk", amount(o.sunk()), "effort", effort);
  }

  private static String away(StepOption o) {
    if (o.step() == StepKind.WITHDRAW) {
      return STANDS_BY.fill(
          "structure", Wording.the(o.structure()),
          "worth", amount(o.worth()),
          "reasons", reasons(o));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        KEPT.fill(
            "leaving", StepWords.leaving(o.step()),
            "structure", Wording.the(o.structure()),
            "worth", atLeastNothing(o.worth()),
            "reasons", reasons(o),
            "burden", amount(o.burden()),
            "cost", costOfLeaving(o)));
    if (o.burden() - o.effort() - Math.max(0, o.worth()) > 0) {
      sentences.add(LOCKED_IN.fill("do", StepWords.would(o.step())));
    }
    byChance(o).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }
}
