package entente.analysis.compare;

import entente.analysis.compare.SettingsCount.Support;
import entente.model.measures.Measure.Better;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.function.DoubleFunction;

/** What alternative settings say of a difference, in words that prose, figures and tables share. */
public final class SettingsSentences {

  /** What it takes for settings to share a sign. */
  public static final String RULE =
      """
      Alternative settings share a sign if more than two thirds of those that differ do, and surely \
      more than half (95 % interval); they share that a difference is too small to matter if it is \
      in their middle, and in more than two thirds of them.""";

  private static final Template ALL = Template.of("{n} alternative settings");
  private static final Template USABLE =
      Template.of("{n} alternative settings with a value (of {drawn})");
  private static final Template TIES = Template.of("; {n} tie");
  private static final String ONE_TIE = "; one ties";

  private static final Template AGREE = Template.of("{same} of {settings} agree{ties}.");
  private static final Template OPPOSITE =
      Template.of(
          """
          True at the default constants only: {other} of {settings} say the opposite, {same} \
          agree{ties}.""");
  private static final Template SPLIT =
      Template.of(
          """
          True at the default constants only: {same} of {settings} agree, {other} say the \
          opposite{ties}.""");
  private static final Template TOO_FEW =
      Template.of(
          """
          Too few of the {settings} differ to say whether it holds there: {same} agree, {other} say \
          the opposite{ties}.""");
  private static final Template SMALL =
      Template.of("The difference is as small in {small} of {settings}.");
  private static final Template LARGER =
      Template.of(
          """
          True at the default constants only: the difference is as small in {small} of \
          {settings}.""");
  private static final Template COUNTS =
      Template.of("{a} is higher in {higher} of {settings} and lower in {lower}{ties}.");
  private static final Template DIFFER =
      Template.of("{decided} of {settings} differ: {a} is higher in {higher}, lower in {lower}.");
  private static final Template ONE_EACH = Template.of("2 of {settings} differ, one each way.");
  private static final Template NONE_DIFFERS = Template.of("None of {settings} differs.");
  private static final Template SIZE =
      Template.of("There it is {median} in the middle, {low} to {high} in eight of ten{worst}.");
  private static final Template WORST = Template.of(", {least} at worst");
  private static final Template RANGE = Template.of(", {least} to {most} at most");

  private static final Template HIGHER = Template.of("{higher} of {n}");
  private static final Template HIGHER_AND_TIES = Template.of("{higher} of {n}, {tied} tie");
  private static final Template SPREAD = Template.of("{median} ({low} to {high})");

  // Below four all that differ may agree and more than half still not be sure.
  private static final int FEWEST = 4;

  private SettingsSentences() {}

  /** Returns in how many settings A is higher, for a table; a dash without any. */
  public static String higher(SettingsCount count) {
    if (count.n() == 0) {
      return "–";
    }
    return count.tied() == 0
        ? HIGHER.fill("higher", count.higher(), "n", count.n())
        : HIGHER_AND_TIES.fill("higher", count.higher(), "n", count.n(), "tied", count.tied());
  }

  /** Returns the median and the 10th and 90th percentile of A − B in settings, for a table. */
  public static String spread(SettingsCount count) {
    return Double.isNaN(count.median())
        ? "–"
        : SPREAD.fill(
            "median",
            NumberWords.signed(count.median()),
            "low",
            NumberWords.signed(count.low()),
            "high",
            NumberWords.signed(count.high()));
  }

  /**
   * Returns what settings say of a verdict; empty where there are none.
   *
   * @param a name of scenario A
   * @param c the comparison
   * @param better which direction of the measure is better
   * @param number how a difference is written; null of events, whose single runs have no size
   */
  static String of(String a, Comparison c, Better better, DoubleFunction<String> number) {
    SettingsCount count = c.futures();
    boolean allTied = count.tied() == count.n();
    if (count.n() == 0 || c.verdict() == Verdict.EQUAL && allTied) {
      return "";
    }
    boolean signed = c.verdict().signed() || c.verdict() == Verdict.DEPENDS && c.sureSign() != 0;
    String said =
        signed
            ? ofSign(c)
            : c.verdict() == Verdict.EQUIVALENT && !Double.isNaN(count.median())
                ? ofSmall(c)
                : counts(a, count);
    return number == null || Double.isNaN(count.median()) || allTied
        ? said
        : said + " " + size(count, better, number);
  }

  private static String ofSign(Comparison c) {
    SettingsCount count = c.futures();
    boolean up = c.difference() > 0;
    Support support = c.support();
    if (support == Support.SHARED) {
      int same = up ? count.higher() : count.lower();
      return AGREE.fill("same", same, "settings", settings(count), "ties", ties(count));
    }
    Template words =
        count.decided() < FEWEST ? TOO_FEW : support == Support.OPPOSED ? OPPOSITE : SPLIT;
    return words.fill(
        "same",
        up ? count.higher() : count.lower(),
        "other",
        up ? count.lower() : count.higher(),
        "settings",
        settings(count),
        "ties",
        ties(count));
  }

  private static String ofSmall(Comparison c) {
    return (c.support() == Support.SHARED ? SMALL : LARGER)
        .fill("small", c.futures().small(), "settings", settings(c.futures()));
  }

  private static String counts(String a, SettingsCount count) {
    if (count.decided() == 0) {
      return NONE_DIFFERS.fill("settings", settings(count));
    } else if (count.higher() == 1 && count.lower() == 1 && count.tied() > 0) {
      return ONE_EACH.fill("settings", settings(count));
    }
    return count.tied() > count.decided()
        ? DIFFER.fill(
            "a",
            a,
            "decided",
            count.decided(),
            "higher",
            count.higher(),
            "lower",
            count.lower(),
            "settings",
            settings(count))
        : COUNTS.fill(
            "a",
            a,
            "higher",
            count.higher(),
            "lower",
            count.lower(),
            "settings",
            settings(count),
            "ties",
            ties(count));
  }

  private static String size(SettingsCount count, Better better, DoubleFunction<String> number) {
    String least = number.apply(count.least());
    String most = number.apply(count.most());
    String worst =
        switch (better) {
          case HIGHER -> WORST.fill("least", least);
          case LOWER -> WORST.fill("least", most);
          case NEITHER -> RANGE.fill("least", least, "most", most);
        };
    return SIZE.fill(
        "median",
        number.apply(count.median()),
        "low",
        number.apply(count.low()),
        "high",
        number.apply(count.high()),
        "worst",
        worst);
  }

  /** Returns how many settings there are, and of how many where some have no value. */
  static String settings(SettingsCount count) {
    return count.n() == count.drawn()
        ? ALL.fill("n", count.n())
        : USABLE.fill("n", count.n(), "drawn", count.drawn());
  }

  private static String ties(SettingsCount count) {
    return count.tied() == 0 ? "" : count.tied() == 1 ? ONE_TIE : TIES.fill("n", count.tied());
  }
}
