package entente.analysis.figure.comparison;

import entente.analysis.compare.Arm;
import entente.analysis.drawing.Axes;
import entente.analysis.drawing.Letters;
import entente.analysis.drawing.Pen;
import entente.analysis.drawing.Theme;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Happening;
import entente.model.dynamics.PolicyRule;
import entente.text.NumberWords;
import entente.text.Template;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The signposts of adaptive policies: when the rules of each scenario fire for the first time
 * (Haasnoot and others 2013). A rule that never fires has a sentence and no line.
 */
final class Signposts {

  private static final Template FIRES =
      Template.of(
          " Signpost {letter}: under {scenario} “{rule}” first acts in round {round}, {year}"
              + " (median; {runs} of {all} runs).");
  private static final Template NEVER =
      Template.of(" Under {scenario} the rule “{rule}” fires in none of {all} runs.");

  private final List<Signpost> all = new ArrayList<>();
  private final double start;

  /** One rule: when it first acts, NaN if never, and in how many runs. */
  private record Signpost(int arm, String scenario, String rule, double round, int runs, int of) {}

  Signposts(List<Arm> arms) {
    start = arms.get(0).scenario().start();
    for (int k = 0; k < arms.size(); k++) {
      for (PolicyRule rule : arms.get(k).scenario().rules()) {
        all.add(of(k, arms.get(k), rule));
      }
    }
  }

  private static Signpost of(int k, Arm arm, PolicyRule rule) {
    List<Integer> first = new ArrayList<>();
    for (RunResult run : arm.runs()) {
      run.happenings().stream()
          .filter(h -> h.kind().equals(PolicyRule.FIRES))
          .filter(h -> h.outcome().startsWith(rule.title() + ": "))
          .mapToInt(Happening::round)
          .min()
          .ifPresent(first::add);
    }
    first.sort(null);
    int n = first.size();
    double median = n == 0 ? Double.NaN : (first.get((n - 1) / 2) + first.get(n / 2)) / 2.0;
    return new Signpost(k, arm.name(), rule.title(), median, n, arm.runs().size());
  }

  private double year(Signpost post) {
    return start + post.round() / 4;
  }

  private static String letter(int place) {
    return place < 26 ? Character.toString('A' + place) : Integer.toString(place + 1);
  }

  /** Returns what a caption says of them; empty without rules. */
  String caption() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < all.size(); k++) {
      Signpost post = all.get(k);
      text.append(
          post.runs() == 0
              ? NEVER.fill("scenario", post.scenario(), "rule", post.rule(), "all", post.of())
              : FIRES.fill(
                  "letter",
                  letter(k),
                  "scenario",
                  post.scenario(),
                  "rule",
                  post.rule(),
                  "year",
                  (int) Math.floor(year(post)),
                  "round",
                  NumberWords.number(post.round()),
                  "runs",
                  post.runs(),
                  "all",
                  post.of()));
    }
    return text.toString();
  }

  /** Draws them into a panel over years. */
  void draw(Graphics2D g, Axes axes, boolean lettered) {
    for (int k = 0; k < all.size(); k++) {
      Signpost post = all.get(k);
      if (post.runs() == 0) {
        continue;
      }
      double x = axes.x(year(post));
      Pen pen = new Pen(Theme.scenario(post.arm()), 2, 3, 5);
      pen.line(g, x, axes.top(), x, axes.bottom());
      if (lettered) {
        Letters letters = Letters.STRONG.in(Theme.scenario(post.arm()));
        letters.write(g, letter(k), x + 4, axes.top() + 18 + 20 * (k % 3));
      }
    }
  }
}
