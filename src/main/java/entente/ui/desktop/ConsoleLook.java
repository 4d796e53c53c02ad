package entente.ui.desktop;

import entente.model.dynamics.Scenario;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JMenu;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import sim.display.Console;
import sim.util.gui.HTMLBrowser;

/** How MASON's console looks here: its tabs, its menu, and what its buttons say. */
final class ConsoleLook {
  private static final Template ABOUT =
      Template.of(
          """
          <html><body style='font-family:sans-serif;font-size:{size}pt;margin:12px'>\
          <h2>{name}</h2><p><b>{question}</b></p><p>{about}</p>\
          <p>{states} states, {structures} structures, {rounds} rounds of a quarter of a year \
          from {start}.</p><p>Play goes on by itself; while paused, the same button goes one \
          round. Click a state on the map to see its options and why it last moved. Sliders, \
          seed and speed are in the tab World.</p></body></html>""");

  private static final String STEPS = "Steps";
  private static final int MOST_STEPS = 200;
  private static final int ROW = 35;

  private final JTextArea steps = Texts.area(15);

  private final Console console;

  ConsoleLook(Console console) {
    this.console = console;
  }

  /** Furnishes a console that has been built. */
  void furnish(Scenario scenario) {
    JTabbedPane tabs = console.getTabPane();
    tabs.setTitleAt(tabs.indexOfTab("Model"), "World");
    tabs.setComponentAt(tabs.indexOfTab("About"), new HTMLBrowser(about(scenario)));
    // Its seed field keeps 32 bits of a seed; the tab World has all 64, and the speed.
    tabs.removeTabAt(tabs.indexOfTab("Console"));
    if (scenario.mechanisms().portfolio() > 0) {
      steps.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
      tabs.insertTab(STEPS, null, new JScrollPane(steps), null, tabs.indexOfTab("World") + 1);
    }
    tabs.setSelectedIndex(tabs.indexOfTab("World"));
    menu(console.getJMenuBar().getMenu(0));
    inspectors((Container) tabs.getComponentAt(tabs.indexOfTab("Inspectors")));
    buttons();
    console.setTitle("Entente: " + scenario.name());
    console.setIncrementSeedOnStop(false);
    console.setPlaySleep(WorldInspector.pause());
  }

  // A checkpoint of MASON's would not hold the run, and there is no other simulation to open.
  private static void menu(JMenu file) {
    for (int k = file.getItemCount() - 1; k >= 0; k--) {
      boolean keep = file.getItem(k) != null && file.getItem(k).getText().matches("(?i)quit.*");
      if (!keep) {
        file.remove(k);
      }
    }
  }

  // One inspector at a time needs one line of their list.
  private static void inspectors(Container tab) {
    for (Component part : tab.getComponents()) {
      if (part instanceof JSplitPane split) {
        split.setDividerLocation(Texts.scaled(ROW));
      } else if (part instanceof JButton button && button.getText().equals("Detatch")) {
        button.setText("Detach");
      } else if (part instanceof Container inner) {
        inspectors(inner);
      }
    }
  }

  // The signs of the buttons change with what they do next; so do their words.
  private void buttons() {
    for (int k = 0; k < 3; k++) {
      button(k).setFont(Texts.font(Font.BOLD, 15));
      button(k).addActionListener(e -> name());
    }
    button(0).setToolTipText("Play from the start; while paused, one round");
    button(1).setToolTipText("Pause, or go on; from a stop, begin paused");
    button(2).setToolTipText("Stop; to play again begins in round 0");
  }

  private JButton button(int k) {
    Container row = (Container) console.getContentPane().getComponent(0);
    return (JButton) row.getComponent(k);
  }

  /** Names the buttons by what they do next. */
  void name() {
    boolean paused = console.getPlayState() == Console.PS_PAUSED;
    button(0).setText(paused ? "One round" : "Play");
    button(1).setText(paused ? "Go on" : "Pause");
    button(2).setText("Stop   ");
  }

  /** Tells the steps that states have taken, the newest first. */
  void tell(Play play) {
    if (play.bySteps()) {
      List<String> told = play.lastSteps(MOST_STEPS);
      steps.setText(told.isEmpty() ? "No state has taken a step yet." : String.join("\n", told));
    }
  }

  private static String about(Scenario scenario) {
    return ABOUT.fill(
        "size", Texts.scaled(16),
        "name", escape(scenario.name()),
        "question", escape(scenario.question()),
        "about", escape(scenario.about()),
        "states", scenario.states().size(),
        "structures", scenario.structures().size(),
        "rounds", scenario.rounds(),
        "start", NumberWords.number(scenario.start()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
