package entente.analysis.explain;

import entente.model.decisions.Review;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Reviewed;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Witness;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepOutlook;
import entente.model.structures.Status;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Explains what a state did with its portfolio in a run, which it computes again from scenario and
 * seed.
 *
 * <p>It sees the run as a {@link Witness}, which changes no bit of it.
 */
public final class PortfolioExplainer {

  private static final Set<String> OF_ITSELF =
      Set.of("invitation", "admission", "withdrawal", "neutrality_lifted");

  private static final String CONTEST_ENDS = "contest_ends";
  private static final Set<String> OF_PAIRS = Set.of("war", "war_ends", CONTEST_ENDS);

  private static final String IMPOSED = "imposed";

  private final Scenario scenario;
  private final Simulation simulation;
  private final int state;
  private final Naming naming;
  private final StepOptions options;
  private final NavigableMap<Integer, List<StepOption>> reviews = new TreeMap<>();
  private final NavigableMap<Integer, List<Belonging>> held = new TreeMap<>();
  private final List<String> fighting = new ArrayList<>();
  private final List<String> contesting = new ArrayList<>();

  private PortfolioExplainer(Scenario scenario, long seed, String key, int rounds) {
    this.scenario = scenario;
    simulation = new Simulation(scenario, seed);
    state = simulation.snapshot().world().index(key);
    naming = new Naming(simulation);
    options = new StepOptions(simulation);
    held.put(0, belongings());
    disputes();
    Watch watch = new Watch();
    simulation.watch(watch);
    while (simulation.round() < rounds && !simulation.ended()) {
      List<String> status = statuses();
      List<Belonging> before = belongings();
      watch.seen.clear();
      simulation.next();
      if (!watch.seen.isEmpty()) {
        reviews.put(simulation.round(), options.of(watch.seen, status));
        held.put(simulation.round(), before);
      }
    }
  }

  /**
   * Returns the whole ledger of a state.
   *
   * @param key key of the state
   */
  public static PortfolioLedger ledger(Scenario scenario, long seed, String key) {
    return new PortfolioExplainer(scenario, seed, key, scenario.rounds()).ledger(key);
  }

  /** Returns the last review of a state in or before a round; empty if it had none. */
  public static Optional<PortfolioMoment> review(
      Scenario scenario, long seed, String key, int round) {
    PortfolioExplainer explainer = new PortfolioExplainer(scenario, seed, key, round);
    Map.Entry<Integer, List<StepOption>> last = explainer.reviews.lastEntry();
    if (last == null) {
      return Optional.empty();
    }
    int at = last.getKey();
    Optional<TakenStep> taken =
        explainer.steps().stream().filter(step -> step.round() == at).findFirst();
    return Optional.of(
        new PortfolioMoment(
            at, explainer.naming.when(at), explainer.held.get(at), last.getValue(), taken));
  }

  private PortfolioLedger ledger(String key) {
    Snapshot last = simulation.snapshot();
    List<UnmetWish> unmet = unmet();
    List<PortfolioEntry> entries = new ArrayList<>(circumstances(unmet));
    entries.addAll(steps());
    entries.sort(Comparator.comparingInt(PortfolioEntry::round));
    return new PortfolioLedger(
        key,
        naming.state(state),
        held.get(0),
        asked(key),
        last.world().state(state).neutrality().name().toLowerCase(Locale.ROOT),
        List.copyOf(fighting),
        List.copyOf(contesting),
        reviews.size(),
        entries,
        unmet,
        belongings(),
        options.of(simulation.outlooks(state), statuses()),
        last.round(),
        naming.when(last.round()),
        last.nuclear());
  }

  private Map<String, Double> asked(String key) {
    Map<String, Double> asked = new LinkedHashMap<>();
    List<Snapshot.OfStructure> all = simulation.snapshot().structures();
    for (int k = 0; k < all.size(); k++) {
      for (StructureTerms terms : scenario.structures()) {
        if (terms.key().equals(all.get(k).key()) && terms.asked().containsKey(key)) {
          asked.put(naming.structure(k), terms.asked().get(key));
        }
      }
    }
    return asked;
  }

  private void disputes() {
    Snapshot first = simulation.snapshot();
    first.pairs().stream()
        .filter(p -> (p.a() == state || p.b() == state) && p.warHazard() >= 1)
        .forEach(p -> fighting.add(naming.state(p.a() == state ? p.b() : p.a())));
    simulation.contests().stream()
        .filter(c -> (c.a() == state || c.b() == state) && c.heldByForce())
        .forEach(c -> contesting.add(naming.state(c.a() == state ? c.b() : c.a())));
  }

  private List<String> statuses() {
    List<String> statuses = new ArrayList<>();
    for (Snapshot.OfStructure structure : simulation.snapshot().structures()) {
      Status status = structure.status()[state];
      statuses.add(status == Status.NONE ? null : status.word());
    }
    return statuses;
  }

  private List<Belonging> belongings() {
    List<Belonging> belongings = new ArrayList<>();
    List<Snapshot.OfStructure> all = simulation.snapshot().structures();
    for (int k = 0; k < all.size(); k++) {
      Snapshot.OfStructure structure = all.get(k);
      if (structure.holds(state)) {
        boolean bound = structure.founded()[state] && !mayLeave(structure.key());
        String status = structure.status()[state].word();
        belongings.add(new Belonging(naming.structure(k), status, structure.exclusive(), bound));
      }
    }
    return belongings;
  }

  private boolean mayLeave(String key) {
    return scenario.structures().stream()
        .anyMatch(terms -> terms.key().equals(key) && terms.foundersMayLeave());
  }

  private List<PortfolioEntry> circumstances(List<UnmetWish> unmet) {
    List<PortfolioEntry> found = new ArrayList<>();
    Set<String> matter = new HashSet<>(contesting);
    unmet.forEach(wish -> matter.add(wish.option().opposite()));
    for (Happening h : simulation.chronicle()) {
      boolean own = h.actor() == state;
      boolean other = own || h.target() == state;
      boolean imposed = own && h.kind().equals("exit") && h.outcome().equals(IMPOSED);
      boolean entered = own && h.kind().equals("entry") && !stepped(h);
      if (own && OF_ITSELF.contains(h.kind()) || imposed || entered) {
        found.add(circumstance(h, naming.structure(h.structure())));
      } else if (other && OF_PAIRS.contains(h.kind())) {
        String with = naming.state(own ? h.target() : h.actor());
        if (!h.kind().equals(CONTEST_ENDS) || matter.contains(with)) {
          found.add(circumstance(h, with));
        }
      }
    }
    return found;
  }

  private Circumstance circumstance(Happening h, String name) {
    return new Circumstance(h.round(), naming.when(h.round()), h.kind(), name, h.outcome());
  }

  private boolean stepped(Happening h) {
    return simulation.steps().stream()
        .anyMatch(
            s ->
                s.state() == state
                    && s.round() == h.round()
                    && s.structure() == h.structure()
                    && s.kind() == StepKind.JOIN);
  }

  private List<TakenStep> steps() {
    return simulation.steps().stream().filter(s -> s.state() == state).map(this::taken).toList();
  }

  private TakenStep taken(PortfolioStep step) {
    String structure = naming.structure(step.structure());
    StepOption option = option(step.round(), step.kind(), structure).orElseThrow();
    int since = step.round();
    for (int round : reviews.headMap(step.round(), false).descendingKeySet()) {
      Optional<StepOption> before = option(round, step.kind(), structure);
      if (before.filter(o -> o.open() && o.want() > 0).isEmpty()) {
        break;
      }
      since = round;
    }
    return new TakenStep(
        step.round(),
        naming.when(step.round()),
        option,
        step.cause(),
        turning(option, step.cause()),
        since,
        naming.when(since),
        after(step));
  }

  private Optional<StepOption> option(int round, StepKind kind, String structure) {
    return reviews.get(round).stream()
        .filter(o -> o.step() == kind && o.structure().equals(structure))
        .findFirst();
  }

  // A request that was taken back since something came to bar it does not hang on its worth.
  private static List<String> turning(StepOption option, String cause) {
    if (option.want() < 0 || option.step() == StepKind.WITHDRAW && StepWords.isBar(cause)) {
      return List.of();
    }
    return option.terms().keySet().stream()
        .filter(term -> option.terms().get(term) != 0 && option.without(term) < 0)
        .sorted(Comparator.comparingDouble(term -> -Math.abs(option.terms().get(term))))
        .toList();
  }

  private String after(PortfolioStep step) {
    return switch (step.kind()) {
      case ASK, WITHDRAW, LEAVE -> null;
      case FREEZE -> Status.SUSPENDED.word();
      case RESUME -> Status.MEMBER.word();
      case JOIN, RANK ->
          simulation.chronicle().stream()
              .filter(h -> h.round() == step.round() && h.actor() == state)
              .filter(h -> h.structure() == step.structure())
              .filter(h -> h.kind().equals("entry") || h.kind().equals("promotion"))
              .map(Happening::outcome)
              .findFirst()
              .orElse(null);
    };
  }

  private List<UnmetWish> unmet() {
    Map<List<Object>, UnmetWish> running = new LinkedHashMap<>();
    List<UnmetWish> found = new ArrayList<>();
    for (Map.Entry<Integer, List<StepOption>> review : reviews.entrySet()) {
      int round = review.getKey();
      Map<List<Object>, UnmetWish> now = new LinkedHashMap<>();
      for (StepOption o : review.getValue()) {
        if (o.unmet()) {
          List<Object> key = Arrays.asList(o.structure(), o.step(), o.bar(), o.opposite());
          now.put(key, longer(running.remove(key), o, round));
        }
      }
      found.addAll(running.values());
      running = now;
    }
    found.addAll(running.values());
    found.sort(Comparator.comparingInt(UnmetWish::from));
    return found;
  }

  private UnmetWish longer(UnmetWish before, StepOption option, int round) {
    int from = before == null ? round : before.from();
    boolean most = before == null || option.want() > before.option().want();
    return new UnmetWish(
        most ? option : before.option(),
        from,
        naming.when(from),
        round,
        naming.when(round),
        from == reviews.firstKey() && round == reviews.lastKey());
  }

  /** Keeps what the state saw at the review of a round. */
  private final class Watch implements Witness {

    private final List<StepOutlook> seen = new ArrayList<>();

    @Override
    public boolean watches(int state, Review now) {
      return false;
    }

    @Override
    public void sees(Reviewed reviewed) {}

    @Override
    public boolean watchesPortfolio(int reviewing) {
      return reviewing == state;
    }

    @Override
    public void sees(StepOutlook outlook) {
      seen.add(outlook);
    }
  }
}
