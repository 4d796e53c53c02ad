package entente.ui.desktop;

import entente.analysis.explain.Explainer;
import entente.analysis.explain.ExplanationSentences;
import entente.analysis.explain.Holdings;
import entente.analysis.explain.Posture;
import entente.analysis.explain.StepSentences;
import entente.analysis.figure.states.Hostility;
import entente.model.decisions.Switch;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import javax.swing.SwingWorker;
import sim.engine.Schedule;
import sim.portrayal.Inspector;

/** What a state holds, how its options stand for the next round, and why it last switched. */
final class StateInspector extends Inspector implements Scrollable {
  private static final Template HOSTILITY = Template.of(", hostility {hostility} towards {other}");

  private static final long serialVersionUID = 1L;

  private static final String OPTIONS_NOW = "Options for the next round, in units of score";
  private static final String STEPS = "Steps it may take: above 0 they are wanted";
  private static final int OPTIONS = 3;
  private static final int STEP = 20;

  private final transient Desk desk;
  private final int state;
  private final JLabel heading = new JLabel();
  private final JTextArea facts = Texts.area(15);
  private final JLabel table = Texts.heading(OPTIONS_NOW, 15);
  private final ScoreTable scores = new ScoreTable();
  private final JTextArea more = Texts.area(14);
  private final JLabel why = Texts.heading("", 15);
  private final JTextArea reasons = Texts.area(15);
  private transient Told told;

  /** Which switch of which world is being explained. */
  private record Told(Play play, int round) {}

  StateInspector(Desk desk, int state) {
    this.desk = desk;
    this.state = state;
    heading.setFont(Texts.font(java.awt.Font.BOLD, 20));
    setLayout(new BorderLayout());
    JPanel column = new JPanel(new GridBagLayout());
    GridBagConstraints at = new GridBagConstraints();
    at.gridx = 0;
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    at.insets = new Insets(2, 8, 2, 8);
    for (javax.swing.JComponent part :
        new javax.swing.JComponent[] {heading, facts, why, reasons, table, scores, more}) {
      column.add(part, at);
    }
    add(column, BorderLayout.NORTH);
    setVolatile(true);
    updateInspector();
  }

  @Override
  public String getTitle() {
    return desk.play().snapshot().world().state(state).name();
  }

  @Override
  public void updateInspector() {
    Play play = desk.play();
    Schedule schedule = play.simulation().schedule;
    synchronized (schedule) {
      heading.setText(play.snapshot().world().state(state).name());
      facts.setText(facts(play));
      Scores now = Scores.of(play, state, OPTIONS);
      scores.show(now);
      table.setText(play.bySteps() ? STEPS : OPTIONS_NOW);
      scores.setVisible(!now.options().isEmpty());
      more.setText(more(now));
      more.setVisible(!more.getText().isEmpty());
      explain(play);
    }
  }

  private static String more(Scores now) {
    List<String> lines = new ArrayList<>();
    int hidden = now.open() - now.options().size();
    if (hidden > 0) {
      lines.add(hidden + " more open, with lower scores.");
    }
    lines.addAll(now.closed());
    return String.join("\n", lines);
  }

  private static String held(Play play, int state) {
    Snapshot now = play.snapshot();
    return play.bySteps()
        ? Holdings.of(now, state, play::structureName)
        : new Posture(play.structureName(now.bloc()[state]), play.structureName(now.seat()[state]))
            .words();
  }

  private String facts(Play play) {
    Snapshot now = play.snapshot();
    StringBuilder text = new StringBuilder("Holds " + held(play, state));
    int bound = play.simulation().boundTo(state);
    if (bound >= 0 && !play.bySteps()) {
      text.append("; founds or leads ")
          .append(play.structureName(bound))
          .append(" and does not review");
    }
    text.append(".\nCapability ")
        .append(NumberWords.percent(now.capability()[state]))
        .append(", expected security ")
        .append(NumberWords.number(now.security()[state]));
    feared(now).ifPresent(h -> text.append(h));
    return text.append('.').toString();
  }

  private Optional<String> feared(Snapshot now) {
    return Hostility.strongest(now, Integer.MAX_VALUE, HostilityLayer.LEAST).stream()
        .filter(h -> h.from() == state || h.to() == state)
        .map(
            h -> {
              boolean own = h.from() == state;
              int other = own ? h.to() : h.from();
              return HOSTILITY.fill(
                  "hostility", NumberWords.number(own ? h.strength() : h.back()),
                  "other", now.world().state(other).name());
            })
        .findFirst();
  }

  private void explainStep(Play play) {
    Optional<PortfolioStep> last = play.lastStep(state);
    why.setText(
        last.map(step -> "Its last step, in round " + step.round())
            .orElse("No step since round 0"));
    reasons.setVisible(last.isPresent());
    reasons.setText(last.map(new StepSentences(play.simulation())::of).orElse(""));
  }

  private void explain(Play play) {
    if (play.bySteps()) {
      explainStep(play);
      return;
    }
    Optional<Switch> last = play.lastSwitch(state);
    Told now = new Told(play, last.map(Switch::round).orElse(0));
    if (now.equals(told)) {
      return;
    }
    told = now;
    if (last.isEmpty()) {
      why.setText("No switch since round 0");
      reasons.setText("");
      reasons.setVisible(false);
      return;
    }
    why.setText("Why it switched in round " + now.round());
    reasons.setVisible(true);
    reasons.setText("Working it out …");
    new SwingWorker<String, Void>() {
      @Override
      protected String doInBackground() {
        String key = play.snapshot().world().state(state).key();
        return new Explainer(play.scenario(), play.seed())
            .review(key, now.round())
            .map(ExplanationSentences::of)
            .orElse("");
      }

      @Override
      protected void done() {
        if (now.equals(told)) {
          reasons.setText(outcome(this));
        }
      }
    }.execute();
  }

  private static String outcome(SwingWorker<String, Void> worker) {
    try {
      return worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } catch (ExecutionException e) {
      return "It could not be worked out: " + e.getCause();
    }
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return STEP;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - STEP;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }

  /** Returns why the state last switched, in words; empty if it has not. */
  String reasons() {
    return reasons.getText();
  }
}
