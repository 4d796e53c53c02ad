package entente.analysis.study;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.Trust.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Says what an analysis found, in sentences that answer and report share. */
public final class AnalysisSentences {

  private static final int NAMED = 8;

  private AnalysisSentences() {}

  /** Returns what was analysed. */
  public static String ran(StudyAnalysis analysis) {
    StudyRuns runs = analysis.runs();
    int replicates = runs.design().study().replicates();
    return runs.runs()
        + " runs: "
        + runs.design().size()
        + " points of a design of the kind "
        + runs.design().study().design().word()
        + (runs.scenarios().size() > 1 ? " on " + runs.scenarios().size() + " scenarios" : "")
        + ", "
        + replicates
        + (replicates == 1 ? " run each; " : " runs each; ")
        + (runs.failures() == 0 ? "none" : Integer.toString(runs.failures()))
        + " failed. The outcome of a point is the mean over its runs that have one.";
  }

  /** Returns what indices are of. */
  public static String heading(Sensitivity s) {
    return s.measure().title()
        + " on "
        + s.scenario()
        + ": "
        + s.method().index()
        + " from "
        + s.rows()
        + " "
        + s.method().rows();
  }

  /** Returns the verdict on all indices together. */
  public static String verdict(Sensitivity s) {
    String words = s.words(s.trust());
    return s.trust().verdict() == Verdict.NOT_YET ? words + ": " + s.trust().reason() : words;
  }

  /** Returns what a reader of indices should know. */
  public static List<String> remarks(Sensitivity s) {
    List<String> lines = new ArrayList<>();
    if (s.leftOut() > 0) {
      String what =
          switch (s.method()) {
            case MORRIS -> "effects";
            case SOBOL -> "rows";
            default -> "points";
          };
      lines.add(
          s.leftOut()
              + " "
              + what
              + " are left out, since an outcome in them is missing: the run failed, or the measure is"
              + " undefined at its end. The bounds say what the index would be "
              + (s.method() == Method.MORRIS
                  ? "whatever these outcomes were within the range of the others."
                  : "if these outcomes were all the lowest seen, or all the highest."));
    }
    double noise = s.noise().shareOfMeans();
    lines.add(
        Double.isNaN(noise)
            ? "What chance does is not known: there is one run of each point. More replicates tell."
            : "Chance makes "
                + percent(s.noise().share())
                + " of the variance of single runs and "
                + percent(noise)
                + " of that of the means over replicates.");
    if (s.dummy() != null) {
      lines.add(
          (s.dummy().width() > 0
                  ? "The factor that does nothing shows " + interval(s.dummy())
                  : "An input that does nothing shows "
                      + (s.dummy().value() == 0
                          ? "exactly 0, since points share their random numbers"
                          : number(s.dummy().value()) + " by chance"))
              + ". Inputs not told from that: "
              + untold(s)
              + ".");
    }
    if (s.method() == Method.MORRIS) {
      lines.add(screened(s));
    }
    if (s.method() == Method.SOBOL && !Double.isNaN(s.explained())) {
      lines.add(
          "The first-order indices sum to "
              + number(s.explained())
              + (s.explained() > 1
                  ? ", more than the whole, which is the error of estimation."
                  : "; what is missing to 1 is what inputs do together."));
    } else if (s.method() == Method.GRID) {
      lines.add(
          "The inputs by themselves make "
              + percent(s.explained())
              + " of the variance over the grid, the rest is what they do together"
              + (Double.isNaN(noise) ? "." : ", and chance."));
    } else if (s.method() == Method.REGRESSION || s.method() == Method.RANKS) {
      lines.add(
          Double.isNaN(s.explained())
              ? "There is no regression."
              : "The regression explains "
                  + percent(s.explained())
                  + " of the variance (R²)"
                  + (s.method() == Method.RANKS
                      ? " of the ranks, more than one of the outcomes themselves does."
                      : "."));
    }
    List<String> negative =
        s.influences().stream()
            .filter(i -> i.first() != null && i.first().value() < 0 && i.first().high() >= 0)
            .map(Influence::input)
            .toList();
    if (!negative.isEmpty()) {
      lines.add(
          "Below 0 within their error, so next to nothing by themselves: "
              + String.join(", ", negative)
              + ".");
    }
    return lines;
  }

  private static String screened(Sensitivity s) {
    double limit = Trust.MATTERS * s.ranked().get(0).size();
    long more = s.influences().stream().filter(i -> i.main().low() > limit).count();
    long less = s.influences().stream().filter(i -> i.main().high() < limit).count();
    return more
        + " of "
        + s.influences().size()
        + " inputs surely have a tenth of the largest effect or more, "
        + less
        + " surely have less and may keep their assumed values here.";
  }

  private static String untold(Sensitivity s) {
    List<String> names =
        s.influences().stream().filter(i -> !i.told()).map(Influence::input).toList();
    if (names.size() > NAMED) {
      return names.size() + " of " + s.influences().size();
    }
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** Returns an interval in words, without signs of plus. */
  public static String interval(Index index) {
    return Double.isNaN(index.low()) ? "–" : number(index.low()) + " to " + number(index.high());
  }

  /** Returns what a standing is of. */
  public static String heading(Robustness r) {
    return "Robustness in "
        + r.outcomes().measure().title().toLowerCase(java.util.Locale.ROOT)
        + " over "
        + r.outcomes().futures()
        + " futures; good enough is "
        + r.rule().text();
  }

  /** Returns what a reader of standings should know. */
  public static List<String> remarks(Robustness r) {
    List<String> lines = new ArrayList<>();
    for (Robustness.Preferred p : r.choices()) {
      lines.add(
          "By the "
              + p.criterion()
              + ": "
              + (p.architecture().isEmpty()
                  ? "the best are exactly as good."
                  : p.architecture()
                      + (p.sure() ? " (in " : ", but cannot tell (in ")
                      + percent(p.share())
                      + " of the resamples of futures)."));
    }
    int left = r.outcomes().futures() - r.outcomes().whole().length;
    if (left > 0) {
      StringBuilder line = new StringBuilder();
      line.append(left)
          .append(
              " futures are left out of regret and wins, since some scenario has no value there:");
      for (int a = 0; a < r.standings().size(); a++) {
        Robustness.Standing s = r.standings().get(a);
        line.append(a == 0 ? " " : "; ")
            .append(s.architecture())
            .append(" failed in ")
            .append(r.outcomes().failures(a))
            .append(" and is undefined in ")
            .append(r.outcomes().undefined(a))
            .append(", mean regret between ")
            .append(number(s.regret().meanBounds()[0]))
            .append(" and ")
            .append(number(s.regret().meanBounds()[1]))
            .append(" whatever these were");
      }
      lines.add(line.append('.').toString());
    }
    if (r.standings().size() > 1) {
      lines.add(
          "In "
              + percent(r.ties())
              + " of the futures nobody is ahead by more than the smallest difference that matters, "
              + number(r.outcomes().measure().margin())
              + ".");
    }
    return lines;
  }

  /** Returns what decides who wins. */
  public static String decides(RegretMap map) {
    List<String> sure =
        map.ratios().stream()
            .filter(RegretMap.Ratio::sure)
            .limit(4)
            .map(ratio -> ratio.input() + " (" + percent(ratio.share()) + ")")
            .toList();
    return sure.isEmpty()
        ? "No input by itself decides who wins, as far as these futures tell."
        : "What decides who wins, by the share of the variance of the regret: "
            + String.join(", ", sure)
            + ".";
  }

  /** Returns why there is nothing to find. */
  public static String nothing(CaseSearch found) {
    return found.scenario()
        + ": "
        + found.rule().text()
        + " in "
        + found.table().caseCount()
        + " of "
        + found.table().rows()
        + " points; there is nothing to tell apart.";
  }
}
