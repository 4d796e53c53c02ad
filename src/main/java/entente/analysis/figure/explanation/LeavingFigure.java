package entente.analysis.figure.explanation;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Shade;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who leaves a structure first over many runs, what tipped it, and what would have had to change
 * least to keep it in: three lists of bars, each the share of runs with its 95 % interval.
 */
public final class LeavingFigure implements Figure {

  private static final Template CAPTION =
      Template.of(
          """
          {told}. Bars are shares of all runs with the 95 % interval (Wilson 1927), each \
          list on a scale of its own. What tipped it is the term whose change since the \
          last review closed most of the gap. The smallest change, as a share of the \
          quantity's range, was found by scoring the review again with that one quantity \
          changed; behind the bar stands whether it would have had to be larger or \
          smaller.""");
  private static final Template NOBODY_LEAVES =
      Template.of("{scenario}: {nobody} leaves in {runs} runs");
  private static final Template SOMEBODY_LEAVES =
      Template.of(
          """
          {scenario}: {somebody} leaves in {left} of {runs} runs, {first} in round \
          {round} at the median""");

  private static final int MOST = 8;
  private static final double TOP = 150;
  private static final double THICK = 15;
  private static final Letters SMALL = Letters.TEXT.sized(Theme.TICK - 3);
  private static final String NOBODY = "nobody";
  private static final String NOTHING = "nothing tried alone";

  private final List<Leaving> all;
  private final List<Block> blocks;

  /** One bar: what it shows of one scenario, and a note behind it. */
  private record Bar(Share share, String note) {}

  /** A list of bars: rows by name, each with a bar for each scenario. */
  private record Block(String heading, double x, double names, double w, List<Row> rows) {}

  /** A row of a list; a scenario that has nothing there has null. */
  private record Row(String name, List<Bar> bars) {

    private int count() {
      return bars.stream().mapToInt(b -> b == null ? 0 : b.share().count()).sum();
    }
  }

  /** Makes the figure of one scenario or a few. */
  public LeavingFigure(List<Leaving> all) {
    this.all = List.copyOf(all);
    blocks =
        List.of(
            new Block("Who leaves first", 30, 225, 500, rows(this::first)),
            new Block("What tipped it", 560, 200, 420, rows(this::tipped)),
            new Block("Smallest change to keep it in", 985, 275, 600, rows(this::kept)));
  }

  /** Reads the bars of a list out of what was found in a scenario. */
  private interface Reader {
    Map<String, Bar> read(Leaving leaving);
  }

  private List<Row> rows(Reader reader) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (int k = 0; k < all.size(); k++) {
      int at = k;
      reader
          .read(all.get(k))
          .forEach(
              (name, bar) -> {
                Row row = rows.computeIfAbsent(name, n -> new Row(n, new ArrayList<>()));
                while (row.bars().size() < at) {
                  row.bars().add(null);
                }
                row.bars().add(bar);
              });
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.removeIf(r -> last(r.name()));
    sorted.sort(Comparator.comparingInt(Row::count).reversed().thenComparing(Row::name));
    List<Row> shown = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
    List<Row> others = sorted.subList(shown.size(), sorted.size());
    if (!others.isEmpty()) {
      shown.add(together(others));
    }
    rows.values().stream().filter(r -> last(r.name())).forEach(shown::add);
    return shown;
  }

  private Row together(List<Row> others) {
    String name = others.size() == 1 ? others.get(0).name() : others.size() + " others";
    List<Bar> bars = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      int at = k;
      int count =
          others.stream()
              .map(Row::bars)
              .filter(b -> b.size() > at && b.get(at) != null)
              .mapToInt(b -> b.get(at).share().count())
              .sum();
      bars.add(count == 0 ? null : new Bar(Share.of(name, name, count, all.get(k).runs()), ""));
    }
    return new Row(name, bars);
  }

  private static boolean last(String name) {
    return name.equals(NOBODY) || name.equals(NOTHING);
  }

  private Map<String, Bar> first(Leaving l) {
    Map<String, Bar> bars = bars(l.first());
    int none = l.runs() - l.left();
    if (none > 0) {
      bars.put(NOBODY, new Bar(Share.of(NOBODY, NOBODY, none, l.runs()), ""));
    }
    return bars;
  }

  private Map<String, Bar> tipped(Leaving l) {
    return bars(l.tipped());
  }

  private Map<String, Bar> kept(Leaving l) {
    Map<String, Bar> bars = new LinkedHashMap<>();
    for (Keeper keeper : l.keepers()) {
      if (keeper.nearest().count() > 0) {
        bars.put(plain(keeper.nearest().name(), l), new Bar(keeper.nearest(), keeper.direction()));
      }
    }
    if (l.unkept() > 0) {
      bars.put(NOTHING, new Bar(Share.of(NOTHING, NOTHING, l.unkept(), l.runs()), ""));
    }
    return bars;
  }

  // The structure itself is named in the title.
  private static String plain(String name, Leaving l) {
    return name.replaceFirst("^(its|the) ", "")
        .replaceFirst(" of (the )?" + Pattern.quote(l.structure()) + "$", "");
  }

  private static Map<String, Bar> bars(List<Share> shares) {
    Map<String, Bar> bars = new LinkedHashMap<>();
    shares.forEach(s -> bars.put(s.name().replaceFirst("^the ", ""), new Bar(s, "")));
    return bars;
  }

  @Override
  public String name() {
    return "leaving";
  }

  @Override
  public String title() {
    String structures =
        all.stream().map(Leaving::structure).distinct().collect(Collectors.joining(" or "));
    return "Who leaves first, and why: " + structures;
  }

  @Override
  public String caption() {
    String told = all.stream().map(LeavingFigure::told).collect(Collectors.joining("; "));
    return CAPTION.fill("told", told);
  }

  private static String told(Leaving l) {
    return l.left() == 0
        ? NOBODY_LEAVES.fill(
            "scenario", l.scenario(),
            "nobody", l.state() == null ? "nobody" : l.state() + " never",
            "runs", l.runs())
        : SOMEBODY_LEAVES.fill(
            "somebody", l.state() == null ? "somebody" : l.state(),
            "first", l.state() == null ? "the first" : "for the first time",
            "scenario", l.scenario(),
            "left", l.left(),
            "runs", l.runs(),
            "round", NumberWords.number(l.rounds()[1]));
  }

  @Override
  public int height() {
    int rows = blocks.stream().mapToInt(b -> b.rows().size()).max().orElse(1);
    return (int) (TOP + Math.max(3, rows) * step() + 40);
  }

  private double step() {
    return 24 + (THICK + 6) * all.size();
  }

  @Override
  public void draw(Graphics2D g) {
    TextFigure.title(g, this);
    legend(g);
    for (Block block : blocks) {
      double most =
          block.rows().stream()
              .flatMap(r -> r.bars().stream())
              .mapToDouble(b -> b == null ? 0 : b.share().high())
              .max()
              .orElse(1);
      draw(g, block, Math.max(most, 0.05));
    }
  }

  private void legend(Graphics2D g) {
    if (all.size() < 2) {
      return;
    }
    double x = 30;
    for (int k = 0; k < all.size(); k++) {
      String scenario = all.get(k).scenario();
      Pen.fill(g, Shade.pale(Theme.scenario(k), 4), new Rectangle2D.Double(x, 80, 34, THICK));
      x += 90 + Letters.TEXT.write(g, scenario, x + 44, 95, 480) * 1.08;
    }
  }

  private void draw(Graphics2D g, Block block, double most) {
    Letters.HEADING.write(g, block.heading(), block.x(), TOP - 12, block.w());
    double from = block.x() + block.names();
    double room = block.w() - block.names() - (block.names() > 250 ? 195 : 90);
    for (int r = 0; r < block.rows().size(); r++) {
      Row row = block.rows().get(r);
      double y = TOP + (r + 0.5) * step();
      Letters.TEXT.write(g, row.name(), block.x(), y + 8, block.names() - 14);
      long drawn = row.bars().stream().filter(b -> b != null).count();
      double top = y - (THICK + 6) * drawn / 2.0 + 3;
      for (int k = 0; k < row.bars().size(); k++) {
        if (row.bars().get(k) != null) {
          bar(g, row.bars().get(k), k, from, top, room / most);
          top += THICK + 6;
        }
      }
    }
    double bottom = TOP + block.rows().size() * step();
    new Pen(Theme.QUIET, 1.6).line(g, from, TOP + 4, from, bottom);
  }

  private static void bar(Graphics2D g, Bar bar, int k, double x, double y, double scale) {
    Share s = bar.share();
    Pen.fill(
        g,
        Shade.pale(Theme.scenario(k), 4),
        new Rectangle2D.Double(x, y, s.share() * scale, THICK));
    double middle = y + THICK / 2;
    new Pen(Theme.INK, 2).line(g, x + s.low() * scale, middle, x + s.high() * scale, middle);
    String word = NumberWords.percent(s.share()) + (bar.note().isEmpty() ? "" : " " + bar.note());
    SMALL.write(g, word, x + s.high() * scale + 8, middle + 7, 240);
  }
}
