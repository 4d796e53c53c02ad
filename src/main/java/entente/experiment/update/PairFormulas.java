package entente.experiment.update;

import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.experiment.scenario.PairTable;
import entente.model.states.ContestKind;
import entente.model.states.PairFacts;
import entente.model.states.PairRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/**
 * The quantities of the model that follow from facts about pairs, by the rules that the page on the
 * shipped worlds states; what no table tells is carried from the world that is updated.
 */
final class PairFormulas {
  private static final double HALF_LIFE = 8;
  private static final int DISPUTES = 24;
  private static final int WARS = 10;
  private static final int RECENT = 2;
  private static final int ACTS = 5;
  private static final double NEAR = 1500;
  private static final int WAR = 4;
  private static final double LEAST_RIVALRY = 0.5;
  private static final PairFacts NOTHING =
      new PairFacts(
          "", "", false, 0, 0, 0, 0, 0, false, 0, Double.NaN, Double.NaN, PairRecord.NONE);

  private final Facts facts;
  private final Set<TieKind> told;
  private final int from;
  private final int year;
  private final Map<String, PairFacts> before = new HashMap<>();
  private final Map<String, List<Spell>> spells = new HashMap<>();
  private final Map<String, List<Dispute>> disputes = new HashMap<>();
  private final Map<String, List<Conflict>> conflicts = new HashMap<>();

  /**
   * Creates the formulas.
   *
   * @param from year of the world that is updated
   * @param pairs what its table says of pairs
   * @param year year that it is brought to
   */
  PairFormulas(Facts facts, int from, List<PairFacts> pairs, int year) {
    this.facts = facts;
    this.from = from;
    this.year = year;
    told = EnumSet.noneOf(TieKind.class);
    for (TieKind tie : TieKind.values()) {
      if (facts.tells(tie)) {
        told.add(tie);
      }
    }
    pairs.forEach(pair -> before.put(name(pair.a(), pair.b()), ordered(pair)));
    if (facts.spells() != null) {
      facts.spells().forEach(s -> add(spells, s.a(), s.b(), s));
    }
    if (facts.disputes() != null) {
      facts.disputes().forEach(d -> add(disputes, d.a(), d.b(), d));
    }
    if (facts.conflicts() != null) {
      facts.conflicts().forEach(c -> add(conflicts, c.a(), c.b(), c));
    }
  }

  private static <T> void add(Map<String, List<T>> lists, String a, String b, T item) {
    lists.computeIfAbsent(name(a, b), pair -> new ArrayList<>()).add(item);
  }

  private static String name(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  private static PairFacts ordered(PairFacts p) {
    return p.a().compareTo(p.b()) < 0
        ? p
        : new PairFacts(
            p.b(),
            p.a(),
            p.contiguous(),
            p.rivalry(),
            p.disputesB(),
            p.disputesA(),
            p.wars(),
            p.pact(),
            p.latent(),
            p.rung(),
            p.hostilityB(),
            p.hostilityA(),
            p.record());
  }

  /** Returns the table of pairs, its header first; a pair of which there is nothing to say not. */
  List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    table.add(Stream.of(PairTable.REQUIRED, PairTable.RECORD).flatMap(List::stream).toList());
    List<String> keys = List.copyOf(facts.states().keySet());
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        List<String> row = row(keys.get(i), keys.get(j));
        boolean said =
            row.subList(2, 10).stream().anyMatch(cell -> !cell.equals("0"))
                || row.subList(11, row.size()).stream().anyMatch(c -> !c.matches("0?"));
        String km = row.get(10);
        if (said || !km.isEmpty() && Double.parseDouble(km) < NEAR) {
          table.add(row);
        }
      }
    }
    return table;
  }

  private List<String> row(String a, String b) {
    String pair = name(a, b);
    PairFacts old = before.getOrDefault(pair, NOTHING);
    boolean rivals =
        told.contains(TieKind.RIVALRY)
            ? stands(pair, TieKind.RIVALRY)
            : old.rivalry() >= LEAST_RIVALRY;
    double rivalry = told.contains(TieKind.RIVALRY) ? (rivals ? 1 : 0) : old.rivalry();
    boolean latent = told.contains(TieKind.LATENT) ? stands(pair, TieKind.LATENT) : old.latent();
    double border = level(pair, TieKind.BORDER);
    boolean contiguous = told.contains(TieKind.BORDER) ? border > 0 : old.contiguous();
    List<String> row = new ArrayList<>(List.of(a, b, flag(contiguous), Numbers.cell(rivalry)));
    boolean fights = facts.disputes() != null;
    row.add(two(fights ? feared(pair, true) : old.disputesA() * faded(from)));
    row.add(two(fights ? feared(pair, false) : old.disputesB() * faded(from)));
    row.add(two(facts.conflicts() != null ? wars(pair) : old.wars() * faded(from)));
    row.add(Numbers.cell(pact(a, b, old)));
    row.add(flag(latent));
    row.add(Integer.toString(rung(pair, old, rivals, latent)));
    double km = km(pair, old, border);
    row.add(Double.isNaN(km) ? "" : Numbers.cell(km));
    row.addAll(contest(pair, old.record()));
    boolean clashes =
        told.contains(TieKind.FORCE) || facts.disputes() != null || facts.conflicts() != null;
    boolean acts = told.contains(TieKind.FORCE) || told.contains(TieKind.ACT);
    row.add(Integer.toString(acts ? acts(pair) : old.record().acts()));
    row.add(Integer.toString(clashes ? force(pair) : old.record().force()));
    row.add(flag(clashes ? recentWar(pair) : old.record().recentWar()));
    return row;
  }

  private static String flag(boolean on) {
    return on ? "1" : "0";
  }

  private static String two(double value) {
    return StateFormulas.rounded(value, 2);
  }

  // What is of a year weighs half for each half-life since.
  private double faded(int of) {
    return FastMath.pow(0.5, (year - of) / HALF_LIFE);
  }

  private boolean stands(String pair, TieKind tie) {
    return spells.getOrDefault(pair, List.of()).stream()
        .anyMatch(spell -> spell.tie() == tie && spell.stands(year));
  }

  private double level(String pair, TieKind tie) {
    // A land border outranks narrow water.
    return spells.getOrDefault(pair, List.of()).stream()
        .filter(spell -> spell.tie() == tie && spell.stands(year))
        .mapToDouble(Spell::level)
        .min()
        .orElse(0);
  }

  private double feared(String pair, boolean first) {
    double sum = 0;
    for (Dispute d : disputes.getOrDefault(pair, List.of())) {
      if (d.began() <= year && d.ended() >= year - DISPUTES) {
        boolean ofB = first == d.a().compareTo(d.b()) < 0;
        double level = ofB ? d.levelB() : d.levelA();
        sum += (level - 1) / 4 * faded(Math.min(d.ended(), year));
      }
    }
    return sum;
  }

  // At most one entry, the weightiest, for a pair and a year.
  private double wars(String pair) {
    Map<Integer, Double> years = new TreeMap<>();
    for (Conflict c : conflicts.getOrDefault(pair, List.of())) {
      if (c.year() > year - WARS && c.year() <= year) {
        years.merge(c.year(), c.weight(), Math::max);
      }
    }
    return years.entrySet().stream().mapToDouble(e -> e.getValue() * faded(e.getKey())).sum();
  }

  private double pact(String a, String b, PairFacts old) {
    if (facts.pacts() == null && !told.contains(TieKind.PACT)) {
      return old.pact();
    }
    if (stands(name(a, b), TieKind.PACT)) {
      return 1;
    }
    return facts.pacts() != null
            && facts.pacts().stream().anyMatch(s -> member(a, s) && member(b, s))
        ? 1
        : 0;
  }

  private boolean member(String key, String structure) {
    return facts.holdings() != null
        && facts.holdings().stream()
            .anyMatch(
                h ->
                    h.key().equals(key)
                        && h.structure().equals(structure)
                        && h.rank() == Holding.Rank.MEMBER
                        && h.held(year));
  }

  private int rung(String pair, PairFacts old, boolean rivals, boolean latent) {
    int rung = rivals ? 1 : 0;
    String[] keys = pair.split(" ", 2);
    if (rivals && facts.poles().contains(keys[0]) && facts.poles().contains(keys[1]) && !latent) {
      rung = 2;
    }
    if (facts.conflicts() == null) {
      return Math.max(rung, old.rung());
    }
    for (Conflict c : conflicts.getOrDefault(pair, List.of())) {
      if (c.year() > year - RECENT && c.year() <= year) {
        rung = Math.max(rung, rung(c, rivals));
      }
    }
    return Math.max(rung, (int) level(pair, TieKind.RUNG));
  }

  private static int rung(Conflict c, boolean rivals) {
    boolean heavy = c.intensity() > 1;
    return switch (c.part()) {
      case PRINCIPALS -> heavy ? WAR : 3;
      case REBELS -> heavy ? 3 : 2;
      case SUPPORT -> heavy ? 3 : rivals ? 2 : 0;
    };
  }

  private double km(String pair, PairFacts old, double border) {
    if (!told.contains(TieKind.BORDER) && !told.contains(TieKind.DISTANCE)) {
      return old.record().km();
    }
    boolean land = told.contains(TieKind.BORDER) ? border == 1 : old.record().km() == 0;
    if (land) {
      return 0;
    }
    return spells.getOrDefault(pair, List.of()).stream()
        .filter(spell -> spell.tie() == TieKind.DISTANCE && spell.stands(year))
        .max(Comparator.comparing(Spell::from))
        .map(Spell::level)
        .orElse(old.record().km() > 0 ? old.record().km() : Double.NaN);
  }

  private List<String> contest(String pair, PairRecord old) {
    if (TieKind.CONTESTS.stream().noneMatch(told::contains)) {
      String kind = old.kind() == ContestKind.NONE ? "" : Keys.word(old.kind());
      return List.of(Integer.toString(old.contest()), kind, old.holder());
    }
    return spells.getOrDefault(pair, List.of()).stream()
        .filter(spell -> TieKind.CONTESTS.contains(spell.tie()) && spell.stands(year))
        .min(
            Comparator.comparing((Spell s) -> -s.level())
                .thenComparing(Spell::tie)
                .thenComparing(s -> s.holder().isEmpty() ? 2 : s.holder().equals("shared") ? 1 : 0))
        .map(s -> List.of(Integer.toString((int) s.level()), Keys.word(s.tie()), s.holder()))
        .orElse(List.of("0", "", ""));
  }

  private int acts(String pair) {
    return (int)
        spells.getOrDefault(pair, List.of()).stream()
            .filter(spell -> spell.tie() == TieKind.ACT || spell.tie() == TieKind.FORCE)
            .filter(spell -> spell.stood(year - ACTS + 1, year))
            .mapToDouble(Spell::level)
            .max()
            .orElse(0);
  }

  private int force(String pair) {
    if (war(pair, year)) {
      return WAR;
    }
    int disputed =
        disputes.getOrDefault(pair, List.of()).stream()
            .filter(d -> d.parties() && d.runs(year))
            .mapToInt(d -> new int[] {0, 0, 2, 2, 3, 3}[d.level()])
            .max()
            .orElse(0);
    int marked =
        spells.getOrDefault(pair, List.of()).stream()
            .filter(s -> s.tie() == TieKind.FORCE && s.stands(year))
            .mapToInt(s -> s.level() < 2 ? 0 : (int) s.level())
            .max()
            .orElse(0);
    return Math.max(disputed, marked);
  }

  private boolean war(String pair, int in) {
    return conflicts.getOrDefault(pair, List.of()).stream()
            .anyMatch(c -> c.part() == Conflict.Part.PRINCIPALS && c.year() == in)
        || disputes.getOrDefault(pair, List.of()).stream().anyMatch(d -> d.isWar(in))
        || spells.getOrDefault(pair, List.of()).stream()
            .anyMatch(s -> s.tie() == TieKind.FORCE && s.level() == WAR && s.stands(in));
  }

  private boolean recentWar(String pair) {
    for (int in = year - WARS + 1; in <= year; in++) {
      if (war(pair, in)) {
        return true;
      }
    }
    return false;
  }
}
