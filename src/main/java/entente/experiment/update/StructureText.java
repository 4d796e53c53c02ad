package entente.experiment.update;

import entente.experiment.input.Faults;
import entente.experiment.scenario.CanonicalText;
import entente.model.structures.Commitment;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who holds what in the structures at the end of a year, as a scenario file says it. */
final class StructureText {
  private static final Template SECOND = Template.of("a second seat in {structure} in {year}");
  private static final Template BESIDE = Template.of("{structure} in {year}, beside {other}");
  private static final Template LIST = Template.of("{key}: [{all}]");
  private static final int FRESH = 10;
  private static final int ROUNDS_A_YEAR = 4;

  private final Facts facts;
  private final int from;
  private final int year;
  private final Faults faults;
  private final Map<String, Holding> exclusive = new HashMap<>();
  private final StringBuilder out = new StringBuilder();
  private final List<Change> changes = new ArrayList<>();

  StructureText(Facts facts, int from, int year, Faults faults) {
    this.facts = facts;
    this.from = from;
    this.year = year;
    this.faults = faults;
  }

  /**
   * What changed in the membership of a structure.
   *
   * @param structure its key
   * @param members full members at the year, founders among them
   * @param joined full members that were none before
   * @param left who is no full member any more
   */
  record Change(String structure, int members, List<String> joined, List<String> left) {}

  List<Change> changes() {
    return changes;
  }

  /** Returns the lines below the key of the structures; empty if none differs. */
  String of(List<StructureTerms> structures) {
    structures.stream().filter(StructureTerms::present).forEach(this::structure);
    return out.toString();
  }

  private void structure(StructureTerms terms) {
    List<String> lines = new ArrayList<>();
    boolean told =
        facts.holdings() != null
            && facts.holdings().stream().anyMatch(h -> h.structure().equals(terms.key()));
    SortedMap<Holding.Rank, Set<String>> seats = told ? held(terms) : carried(terms);
    Set<String> members = new TreeSet<>(terms.founders());
    members.addAll(seats.get(Holding.Rank.MEMBER));
    Set<String> before = new TreeSet<>(terms.founders());
    before.addAll(terms.members());
    changes.add(
        new Change(terms.key(), members.size(), less(members, before), less(before, members)));
    list(lines, "members", terms.members(), seats.get(Holding.Rank.MEMBER));
    list(lines, "observers", terms.observers(), seats.get(Holding.Rank.OBSERVER));
    list(lines, "partners", terms.partners(), seats.get(Holding.Rank.PARTNER));
    list(lines, "frozen", terms.frozen(), seats.get(Holding.Rank.FROZEN));
    if (told) {
      map(lines, "since", terms.since().keySet(), since(terms));
      map(lines, "asked", terms.asked().keySet(), asked(terms));
    } else {
      map(lines, "since", terms.since().keySet(), kept(terms.since(), true));
      map(lines, "asked", terms.asked().keySet(), kept(terms.asked(), false));
    }
    int opens = terms.entry().opens();
    if (opens > 0) {
      lines.add("entry: {opens: " + Math.max(0, opens - (year - from) * ROUNDS_A_YEAR) + "}");
    }
    if (!lines.isEmpty()) {
      out.append("  ").append(CanonicalText.quote(terms.key())).append(":\n");
      lines.forEach(line -> out.append("    ").append(line).append('\n'));
    }
  }

  private static List<String> less(Set<String> some, Set<String> others) {
    return some.stream().filter(key -> !others.contains(key)).toList();
  }

  private SortedMap<Holding.Rank, Set<String>> held(StructureTerms terms) {
    SortedMap<Holding.Rank, Set<String>> seats = empty();
    for (Holding h : facts.holdings()) {
      if (h.structure().equals(terms.key()) && h.held(year) && there(h.key())) {
        if (!terms.founders().contains(h.key())) {
          once(terms, h, seats);
          seats.get(h.rank()).add(h.key());
        }
      }
    }
    return seats;
  }

  // A state has one seat in a structure, and one structure of those that exclude each other.
  private void once(StructureTerms terms, Holding h, SortedMap<Holding.Rank, Set<String>> seats) {
    if (h.rank() == Holding.Rank.ASKED) {
      return;
    }
    String path = String.join("-", h.key(), h.structure() + ".structure");
    boolean twice =
        seats.entrySet().stream()
            .anyMatch(e -> e.getKey() != Holding.Rank.ASKED && e.getValue().contains(h.key()));
    if (twice) {
      faults
          .at(h.mark(), path)
          .found(SECOND.fill("structure", h.structure(), "year", year))
          .maybe("an earlier end of the other")
          .expected("one seat at a time");
    }
    boolean full = h.rank() == Holding.Rank.MEMBER || h.rank() == Holding.Rank.FROZEN;
    if (terms.commitment() == Commitment.EXCLUSIVE && full) {
      Holding other = exclusive.putIfAbsent(h.key(), h);
      if (other != null && !other.structure().equals(h.structure())) {
        faults
            .at(h.mark(), path)
            .found(
                BESIDE.fill("structure", h.structure(), "year", year, "other", other.structure()))
            .maybe("leave one out")
            .expected("one exclusive structure at a time");
      }
    }
  }

  private SortedMap<Holding.Rank, Set<String>> carried(StructureTerms terms) {
    SortedMap<Holding.Rank, Set<String>> seats = empty();
    add(seats, Holding.Rank.MEMBER, terms.members());
    add(seats, Holding.Rank.OBSERVER, terms.observers());
    add(seats, Holding.Rank.PARTNER, terms.partners());
    add(seats, Holding.Rank.FROZEN, terms.frozen());
    return seats;
  }

  private static SortedMap<Holding.Rank, Set<String>> empty() {
    SortedMap<Holding.Rank, Set<String>> seats = new TreeMap<>();
    for (Holding.Rank rank : Holding.Rank.values()) {
      seats.put(rank, new TreeSet<>());
    }
    return seats;
  }

  private void add(
      SortedMap<Holding.Rank, Set<String>> seats, Holding.Rank rank, List<String> keys) {
    keys.stream().filter(this::there).forEach(seats.get(rank)::add);
  }

  private boolean there(String key) {
    return facts.states().containsKey(key);
  }

  private SortedMap<String, Integer> since(StructureTerms terms) {
    SortedMap<String, Integer> since = new TreeMap<>();
    for (Holding h : facts.holdings()) {
      // A part that froze says nothing of when its member joined.
      boolean joined = h.rank() != Holding.Rank.ASKED && h.rank() != Holding.Rank.FROZEN;
      boolean seat = joined && h.structure().equals(terms.key());
      if (seat && h.held(year) && there(h.key()) && year - h.from() < FRESH) {
        if (!terms.founders().contains(h.key())) {
          since.put(h.key(), h.from());
        }
      }
    }
    return since;
  }

  private SortedMap<String, Integer> asked(StructureTerms terms) {
    SortedMap<String, Integer> asked = new TreeMap<>();
    for (Holding h : facts.holdings()) {
      boolean asks = h.structure().equals(terms.key()) && h.rank() == Holding.Rank.ASKED;
      if (asks && h.held(year) && there(h.key())) {
        asked.put(h.key(), h.from());
      }
    }
    return asked;
  }

  private SortedMap<String, Integer> kept(Map<String, Double> years, boolean fresh) {
    SortedMap<String, Integer> kept = new TreeMap<>();
    years.forEach(
        (key, of) -> {
          if (there(key) && (!fresh || year - of < FRESH)) {
            kept.put(key, of.intValue());
          }
        });
    return kept;
  }

  private static void list(
      List<String> lines, String key, Collection<String> before, Set<String> now) {
    if (!new TreeSet<>(before).equals(now)) {
      String all = now.stream().map(CanonicalText::quote).collect(Collectors.joining(", "));
      lines.add(LIST.fill("key", key, "all", all));
    }
  }

  // What is inherited and holds no more has to be taken away by name.
  private static void map(
      List<String> lines, String key, Set<String> before, SortedMap<String, Integer> now) {
    List<String> entries = new ArrayList<>();
    new TreeSet<>(before)
        .stream()
            .filter(old -> !now.containsKey(old))
            .forEach(old -> entries.add(CanonicalText.quote(old) + ": null"));
    now.forEach((state, of) -> entries.add(CanonicalText.quote(state) + ": " + of));
    if (!entries.isEmpty()) {
      lines.add(key + ": " + entries.stream().collect(Collectors.joining(", ", "{", "}")));
    }
  }
}
