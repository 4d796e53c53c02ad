package entente.ui.desktop;

import entente.analysis.drawing.Theme;
import entente.analysis.figure.states.Postures.Kind;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.GridLayout;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.CategoryTableXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The live charts: a measure over the years, at first coalition stability, and the shares of states
 * by posture or, where portfolios act, by membership.
 */
final class Charts extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final List<String> OFFERED =
      List.of("stability", "retention", "incentive", "cohesion", "uptake", "security_mean");

  private static final String POSTURES = "Posture shares, of states";
  private static final String MEMBERSHIPS = "Memberships, share of states";

  private static final NumberTickUnit FIFTHS = new NumberTickUnit(0.2);

  private final JComboBox<Integer> choice = new JComboBox<>();
  private final XYSeries line = new XYSeries("measure");
  private final NumberAxis height = axis();
  private final NumberAxis years = axis();
  private final NumberAxis sharedYears = axis();
  private final XYPlot shares;
  private final JComboBox<String> shown = new JComboBox<>(new String[] {POSTURES, MEMBERSHIPS});
  private final JLabel title = Texts.heading("  " + POSTURES, 16);
  private final JPanel head = new JPanel(new BorderLayout());
  private final XYSeriesCollection members = new XYSeriesCollection();
  private CategoryTableXYDataset areas = new CategoryTableXYDataset();
  private transient Play drawn;
  private int next;

  Charts() {
    super(new GridLayout(1, 2, 6, 0));
    setBackground(new Color(Theme.PAPER));
    for (int m = 0; m < SystemMeasures.ALL.size(); m++) {
      if (OFFERED.contains(SystemMeasures.ALL.get(m).name())) {
        choice.addItem(m);
      }
    }
    choice.setSelectedItem(index("stability"));
    choice.setFont(Texts.font(Font.BOLD, 16));
    choice.setRenderer(new Named());
    choice.addActionListener(e -> refill());
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setSeriesPaint(0, new Color(Theme.scenario(0)));
    lines.setSeriesStroke(0, new BasicStroke(3.2f));
    add(panel(choice, plot(new XYSeriesCollection(line), years, height, lines)));
    NumberAxis share = axis();
    share.setRange(0, 1);
    share.setTickUnit(FIFTHS);
    shares = plot(areas, sharedYears, share, new StackedXYAreaRenderer2());
    shown.setName("shown");
    shown.setFont(Texts.font(Font.BOLD, 16));
    shown.addActionListener(e -> refill());
    head.setBackground(new Color(Theme.PAPER));
    head.add(title);
    add(panel(head, shares));
  }

  private static int index(String measure) {
    return IntStream.range(0, SystemMeasures.ALL.size())
        .filter(m -> SystemMeasures.ALL.get(m).name().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static NumberAxis axis() {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRange(false);
    axis.setTickLabelFont(Texts.font(Font.PLAIN, 14));
    axis.setTickLabelPaint(new Color(Theme.INK));
    return axis;
  }

  private static XYPlot plot(XYDataset data, NumberAxis x, NumberAxis y, XYItemRenderer by) {
    x.setNumberFormatOverride(new java.text.DecimalFormat("0"));
    XYPlot plot = new XYPlot(data, x, y, by);
    plot.setBackgroundPaint(new Color(Theme.PAPER));
    plot.setDomainGridlinePaint(new Color(Theme.GRID));
    plot.setRangeGridlinePaint(new Color(Theme.GRID));
    plot.setOutlinePaint(new Color(Theme.GRID));
    plot.setInsets(new RectangleInsets(Texts.scaled(10), 2, 2, Texts.scaled(22)));
    plot.setNoDataMessageFont(Texts.font(Font.PLAIN, 15));
    return plot;
  }

  private static JPanel panel(Component head, XYPlot plot) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(new Color(Theme.PAPER));
    ChartPanel drawing = new ChartPanel(chart);
    drawing.setMinimumDrawWidth(0);
    drawing.setMinimumDrawHeight(0);
    drawing.setMaximumDrawWidth(Integer.MAX_VALUE);
    drawing.setMaximumDrawHeight(Integer.MAX_VALUE);
    JPanel panel = new JPanel(new BorderLayout());
    panel.setBackground(new Color(Theme.PAPER));
    panel.add(head, BorderLayout.NORTH);
    panel.add(drawing, BorderLayout.CENTER);
    return panel;
  }

  /** Draws what a run has come to; begins anew if it is another run. */
  void show(Play play) {
    if (play != drawn) {
      drawn = play;
      refill();
      return;
    }
    for (ChartPoint moment : play.since(next)) {
      add(moment);
      next++;
    }
    say();
  }

  private void refill() {
    if (drawn == null) {
      return;
    }
    next = 0;
    line.clear();
    areas = new CategoryTableXYDataset();
    Scenario scenario = drawn.scenario();
    for (NumberAxis axis : new NumberAxis[] {years, sharedYears}) {
      axis.setRange(scenario.start(), scenario.year(scenario.rounds()));
    }
    Measure measure = SystemMeasures.ALL.get(chosen());
    boolean bounded = !Double.isInfinite(measure.low()) && !Double.isInfinite(measure.high());
    height.setAutoRange(!bounded);
    if (bounded) {
      height.setRange(measure.low(), measure.high());
      height.setTickUnit(new NumberTickUnit((measure.high() - measure.low()) / 5));
    }
    clearMembers();
    head.removeAll();
    head.add(drawn.bySteps() ? shown : title);
    head.revalidate();
    for (ChartPoint moment : drawn.since(0)) {
      add(moment);
      next++;
    }
    shares.setRenderer(showsMembers() ? lines(members.getSeriesCount()) : areas());
    shares.setDataset(showsMembers() ? members : areas);
    say();
  }

  private boolean showsMembers() {
    return drawn.bySteps() && MEMBERSHIPS.equals(shown.getSelectedItem());
  }

  private XYItemRenderer areas() {
    StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
    List<Kind> kinds = drawn.postures().kinds();
    for (int k = 0; k < kinds.size(); k++) {
      renderer.setSeriesPaint(k, new Color(drawn.postures().colour(kinds.get(k))));
    }
    return renderer;
  }

  private XYItemRenderer lines(int count) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (int k = 0; k < count; k++) {
      Kind kind = drawn.postures().declared().get(k);
      renderer.setSeriesPaint(k, new Color(drawn.postures().colour(kind)));
      renderer.setSeriesStroke(k, new BasicStroke(3.2f));
    }
    return renderer;
  }

  private void clearMembers() {
    members.removeAllSeries();
    for (Kind kind : drawn.postures().declared()) {
      members.addSeries(new XYSeries(kind.structure()));
    }
  }

  private int chosen() {
    return (Integer) choice.getSelectedItem();
  }

  private void add(ChartPoint moment) {
    double value = moment.measures()[chosen()];
    if (!Double.isNaN(value)) {
      line.add(moment.year(), value);
    }
    List<Kind> kinds = drawn.postures().kinds();
    for (int k = 0; k < kinds.size(); k++) {
      areas.add(moment.year(), moment.shares()[k], kinds.get(k).name(drawn::structureName), false);
    }
    for (int k = 0; k < members.getSeriesCount(); k++) {
      if (!Double.isNaN(moment.members()[k])) {
        members.getSeries(k).add(moment.year(), moment.members()[k]);
      }
    }
    areas.seriesChanged(new org.jfree.data.general.SeriesChangeEvent(this));
  }

  // Says where a measure is still undefined, so that an empty chart is no riddle.
  private void say() {
    Measure measure = SystemMeasures.ALL.get(chosen());
    ((XYPlot) chart().getPlot())
        .setNoDataMessage(line.isEmpty() ? "Not defined yet: " + measure.undefined() : null);
  }

  private JFreeChart chart() {
    JPanel first = (JPanel) getComponent(0);
    return ((ChartPanel) first.getComponent(1)).getChart();
  }

  /** Returns the choice of what the second chart shows. */
  JComboBox<String> shown() {
    return shown;
  }

  /** Returns how many rounds are drawn, that of the start included. */
  int drawn() {
    return next;
  }

  /** Writes the title of a measure. */
  private static final class Named extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focus) {
      String title = value instanceof Integer m ? SystemMeasures.ALL.get(m).title() : "";
      return super.getListCellRendererComponent(list, title, index, selected, focus);
    }
  }
}
