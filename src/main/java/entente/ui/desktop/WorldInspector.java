package entente.ui.desktop;

import entente.analysis.drawing.Palette;
import entente.text.NumberWords;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import sim.portrayal.Inspector;

/** The tab that acts on the world: reset, seed, speed, and a slider for each headline parameter. */
final class WorldInspector extends Inspector {

  private static final long serialVersionUID = 1L;

  private static final int SLOWEST = 1;
  private static final int FASTEST = 20;
  private static final int START = 4;
  private static final Color BAD = new Color(Palette.FAULT.light());

  private final transient Desk desk;
  private final JTextField seed = new JTextField(12);
  private final JTextArea note = Texts.area(16);
  private final transient List<Row> rows = new ArrayList<>();

  /** A slider with its heading. */
  private record Row(ParameterSlider knob, JSlider slider, JLabel heading) {

    void say(double value) {
      heading.setText(knob.title() + "  " + ParameterSlider.words(value));
    }
  }

  WorldInspector(Desk desk) {
    this.desk = desk;
    note.setForeground(BAD);
    setLayout(new BorderLayout());
    JPanel column = new JPanel(new GridBagLayout());
    GridBagConstraints at = new GridBagConstraints();
    at.gridx = 0;
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    at.insets = new Insets(3, 8, 3, 8);
    column.add(begin(), at);
    column.add(speed(), at);
    List<ParameterSlider> knobs = ParameterSlider.of(desk.play().scenario());
    for (ParameterSlider knob : knobs) {
      row(knob, column, at);
    }
    JTextArea rule = Texts.area(16);
    rule.setText(
        knobs.isEmpty()
            ? "The scenario has no focal structure to put sliders on."
            : "A slider builds the world anew and plays it, on the same draws, to the round it is"
                + " in.");
    column.add(rule, at);
    column.add(note, at);
    add(column, BorderLayout.NORTH);
  }

  private JComponent begin() {
    JPanel line = new JPanel(new FlowLayout(FlowLayout.LEFT, 8, 2));
    JButton reset = new JButton("Reset");
    reset.setName("reset");
    reset.setToolTipText("Build the world anew from the scenario, in round 0");
    reset.addActionListener(e -> again());
    JLabel label = new JLabel("Seed");
    label.setLabelFor(seed);
    seed.setName("seed");
    seed.setText(Long.toString(desk.play().seed()));
    seed.setToolTipText("Any 64-bit whole number; Enter begins again with it");
    seed.addActionListener(e -> again());
    line.add(reset);
    line.add(label);
    line.add(seed);
    return line;
  }

  // Begins again, with what the field says if it is a seed.
  private void again() {
    try {
      long asked = Long.parseLong(seed.getText().strip());
      note.setText("");
      desk.seed(asked);
    } catch (NumberFormatException e) {
      say("Seed: value " + seed.getText() + ", expected a whole number of 64 bits.");
    }
  }

  private JComponent speed() {
    JPanel line = new JPanel(new BorderLayout(8, 0));
    JSlider speed = new JSlider(SLOWEST, FASTEST, START);
    speed.setName("speed");
    JLabel label = new JLabel();
    label.setLabelFor(speed);
    Runnable told = () -> label.setText("Speed: " + speed.getValue() + " rounds a second");
    told.run();
    speed.addChangeListener(
        e -> {
          told.run();
          desk.console().setPlaySleep(pause(speed.getValue()));
        });
    line.add(label, BorderLayout.WEST);
    line.add(speed, BorderLayout.CENTER);
    return line;
  }

  /** Returns the pause after a round in milliseconds at the speed that one starts with. */
  static long pause() {
    return pause(START);
  }

  private static long pause(int roundsASecond) {
    return 1000L / roundsASecond;
  }

  private void row(ParameterSlider knob, JPanel column, GridBagConstraints at) {
    JSlider slider = new JSlider(knob.lowest(), knob.highest(), ParameterSlider.step(knob.value()));
    slider.setName(knob.quantity().key());
    Dictionary<Integer, JComponent> ends =
        slider.createStandardLabels(knob.highest() - knob.lowest(), knob.lowest());
    ends.put(knob.lowest(), new JLabel(NumberWords.number(ParameterSlider.value(knob.lowest()))));
    ends.put(knob.highest(), new JLabel(NumberWords.number(ParameterSlider.value(knob.highest()))));
    slider.setLabelTable(ends);
    slider.setPaintLabels(true);
    Row row = new Row(knob, slider, Texts.heading("", 19));
    row.heading().setLabelFor(slider);
    row.say(knob.value());
    JTextArea sentence = Texts.area(16);
    sentence.setText(knob.sentence());
    slider.setToolTipText(knob.path());
    slider.addChangeListener(e -> moved(row));
    rows.add(row);
    column.add(row.heading(), at);
    column.add(slider, at);
    column.add(sentence, at);
  }

  private void moved(Row row) {
    double asked = ParameterSlider.value(row.slider().getValue());
    double had = now(row.knob());
    row.say(asked);
    if (row.slider().getValueIsAdjusting()
        || ParameterSlider.step(had) == row.slider().getValue()) {
      return;
    }
    note.setText("");
    if (!desk.move(row.knob().path(), asked)) {
      row.slider().setValue(ParameterSlider.step(had));
    }
  }

  private double now(ParameterSlider knob) {
    return ParameterSlider.of(desk.play().scenario()).stream()
        .filter(k -> k.path().equals(knob.path()))
        .mapToDouble(ParameterSlider::value)
        .findFirst()
        .orElse(knob.value());
  }

  /** Tells what went wrong. */
  void say(String fault) {
    note.setFont(Texts.font(Font.BOLD, 15));
    note.setText(fault);
  }

  @Override
  public void updateInspector() {
    seed.setText(Long.toString(desk.play().seed()));
    for (Row row : rows) {
      row.slider().setValue(ParameterSlider.step(now(row.knob())));
    }
  }
}
