package entente.analysis.figure.explanation;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.TextFigure;
import entente.analysis.drawing.Theme;
import entente.analysis.explain.Leaving;
import entente.analysis.explain.Leaving.Keeper;
import entente.analysis.explain.Leaving.Share;
import entente.analysis.text.NumberWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
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

  private static final int MOST = 8;
  private static final double TOP = 150;
  private static final double THICK = 15;
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
    String told =
        all.stream()
            .map(
                l ->
                    l.scenario()
                        + ": "
                        + (l.left() == 0
                            ? "nobody leaves in " + l.runs() + " runs"
                            : "somebody leaves in "
                                + l.left()
                                + " of "
                                + l.runs()
                                + " runs, the first in round "
                                + NumberWords.number(l.rounds()[1])
                                + " at the median"))
            .collect(Collectors.joining("; "));
    return told
        + ". Bars are shares of all runs with the 95 % interval (Wilson 1927), each list on a scale of its"
        + " own. What tipped it is the term whose change since the last review closed"
        + " most of the gap. The smallest change, as a share of the quantity's range, was found by"
        + " scoring the review again with that one quantity changed; behind the bar stands whether"
        + " it would have had to be larger or smaller.";
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
    TextFigure.title(g, title());
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
      g.setColor(new Color(Theme.pale(Theme.scenario(k))));
      g.fill(new Rectangle2D.Double(x, 80, 34, THICK));
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, all.get(k).scenario(), x + 44, 95, 480, Font.PLAIN, Theme.TICK);
      x += 90 + g.getFontMetrics().stringWidth(all.get(k).scenario()) * 1.08;
    }
  }

  private void draw(Graphics2D g, Block block, double most) {
    g.setColor(new Color(Theme.INK));
    TextFigure.heading(g, block.heading(), block.x(), TOP - 12, block.w(), true);
    double from = block.x() + block.names();
    double room = block.w() - block.names() - (block.names() > 250 ? 195 : 90);
    for (int r = 0; r < block.rows().size(); r++) {
      Row row = block.rows().get(r);
      double y = TOP + (r + 0.5) * step();
      g.setColor(new Color(Theme.INK));
      TextFigure.line(g, row.name(), block.x(), y + 8, block.names() - 14, Font.PLAIN, Theme.TICK);
      long drawn = row.bars().stream().filter(b -> b != null).count();
      double top = y - (THICK + 6) * drawn / 2.0 + 3;
      for (int k = 0; k < row.bars().size(); k++) {
        if (row.bars().get(k) != null) {
          bar(g, row.bars().get(k), k, from, top, room / most);
          top += THICK + 6;
        }
      }
    }
    g.setColor(new Color(Theme.QUIET));
    g.setStroke(new BasicStroke(1.6f));
    double bottom = TOP + block.rows().size() * step();
    g.draw(new Line2D.Double(from, TOP + 4, from, bottom));
  }

  private static void bar(Graphics2D g, Bar bar, int k, double x, double y, double scale) {
    Share s = bar.share();
    g.setColor(new Color(Theme.pale(Theme.scenario(k))));
    g.fill(new Rectangle2D.Double(x, y, s.share() * scale, THICK));
    g.setColor(new Color(Theme.INK));
    g.setStroke(new BasicStroke(2f));
    double middle = y + THICK / 2;
    g.draw(new Line2D.Double(x + s.low() * scale, middle, x + s.high() * scale, middle));
    String word = NumberWords.percent(s.share()) + (bar.note().isEmpty() ? "" : " " + bar.note());
    TextFigure.line(g, word, x + s.high() * scale + 8, middle + 7, 240, Font.PLAIN, Theme.TICK - 3);
  }
}
