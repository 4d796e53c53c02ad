package entente.analysis.compare;

import entente.analysis.statistic.Tango;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verdicts as sentences: who is better, by how much, how sure; then whether alternative settings
 * agree.
 *
 * @param a name of scenario A
 * @param b name of scenario B
 * @param measures what is measured
 */
record Sentences(String a, String b, List<Measure> measures) {
  private static final Template WORD_AND_HEIGHT = Template.of("{verdict} ({height})");

  private static final Template OF_SYSTEM = Template.of("{measure} after {years} years{among}");
  private static final Template OF_STRUCTURE =
      Template.of("{measure} of {structure} after {years} years{among}");
  private static final String AMONG = ", among worlds without nuclear use,";
  private static final Template CARRIED =
      Template.of(
          """
          In {ended} pairs of runs a world ends in it: with its last value carried on the difference \
          is {difference}{worst}.""");
  private static final Template ONE_CARRIED =
      Template.of(
          """
          In one pair of runs a world ends in it: with its last value carried on the difference is \
          {difference}{worst}.""");
  private static final Template WORST_ALONE =
      Template.of(
          """
          In {pairs} of runs a world ends in it: with the worst possible value the difference is \
          {worst}.""");
  private static final Template PAIRS = Template.of("{ended} pairs");
  private static final Template WORST = Template.of(", with the worst possible one {worst}");

  private static final Template SIGNED =
      Template.of("{what} is {direction} under {a} than under {b} by {difference}: {levels}.");
  private static final Template EQUIVALENT =
      Template.of(
          """
          {what} is about the same under {a} and {b}: {levels}; the difference of {difference} is \
          less than the {margin} that matters.""");
  private static final Template EQUAL =
      Template.of("{what} is the same under {a} and {b} in every pair of runs: {level}.");
  private static final Template CANNOT_TELL =
      Template.of(
          """
          {what}: the runs cannot tell whether {a} or {b} is {better}: {levels}; the difference of \
          {difference} may be chance.""");
  private static final Template NONE_DIFFERS =
      Template.of(
          """
          {what} is {level} under {a} and {b}, and none of the {n} pairs of runs differs. These are \
          too few to tell: up to {unseen} of all pairs may differ.""");
  private static final Template DISCORDANT =
      Template.of("They differ in {k} of {n} pairs of runs.");
  private static final Template UNDEFINED =
      Template.of("{what} cannot be compared: fewer than two pairs of runs have it under both.");

  private static final Template DEPENDS =
      Template.of(
          """
          Which is more stable in {year}, {a} or {b}, depends on what you call stable: under {a} \
          {parts}. All three together: {levels}, a difference of {difference}.""");
  private static final Template PART_UNTOLD =
      Template.of("{measure} cannot be told ({difference})");
  private static final Template PART_SAME =
      Template.of("{measure} is about the same ({difference})");
  private static final Template PART = Template.of("{measure} is {verdict} ({difference})");

  private static final Template SIZE =
      Template.of(
          "The sign is sure, but the difference may be less than the {margin} that matters.");
  private static final Template MORE =
      Template.of(
          """
          About {n} more runs of each would detect a difference of {margin} in four cases out of \
          five.""");

  private static final Template LEVELS = Template.of("{a} against {b}");
  private static final Template WITH_INTERVAL =
      Template.of("{value} (95 % interval {low} to {high})");
  private static final Template POINTS = Template.of("{value} points");
  private static final Template POINTS_WITH_INTERVAL =
      Template.of("{value} points (95 % interval {low} to {high})");

  /** Returns the sentence for a comparison whose other fields are set. */
  String of(Measure measure, String structure, Comparison c, double years) {
    Figures f = new Figures(c);
    String title = measure.title();
    String after = NumberWords.number(years);
    String what =
        structure.isEmpty()
            ? OF_SYSTEM.fill("measure", title, "years", after, "among", among(c))
            : OF_STRUCTURE.fill(
                "measure", title, "structure", structure, "years", after, "among", among(c));
    return switch (c.verdict()) {
      case BETTER, WORSE, HIGHER, LOWER ->
          join(
              SIGNED.fill(
                  "what",
                  what,
                  "direction",
                  direction(measure, c),
                  "a",
                  a,
                  "b",
                  b,
                  "difference",
                  f.byHowMuch(),
                  "levels",
                  f.levels()),
              size(c, f),
              carried(c, f),
              settings(c, measure.better()));
      case EQUIVALENT ->
          join(
              EQUIVALENT.fill(
                  "what",
                  what,
                  "a",
                  a,
                  "b",
                  b,
                  "levels",
                  f.levels(),
                  "difference",
                  f.difference(),
                  "margin",
                  f.margin()),
              discordant(c),
              carried(c, f),
              settings(c, measure.better()));
      case EQUAL ->
          join(
              EQUAL.fill("what", what, "a", a, "b", b, "level", f.level(c.meanA())),
              settings(c, measure.better()));
      case CANNOT_TELL ->
          join(
              untold(beforeColon(what), measure, c),
              more(c, f),
              carried(c, f),
              settings(c, measure.better()));
      default -> UNDEFINED.fill("what", what);
    };
  }

  private static String beforeColon(String what) {
    return what.endsWith(",") ? what.substring(0, what.length() - 1) : what;
  }

  private static String among(Comparison c) {
    return c.carried().ended() > 0 ? AMONG : "";
  }

  private static String carried(Comparison c, Figures f) {
    Carried all = c.carried();
    if (all.ended() == 0) {
      return "";
    }
    String worst =
        Double.isNaN(all.worst())
            ? ""
            : WORST.fill("worst", f.interval(all.worst(), all.worstLow(), all.worstHigh()));
    if (Double.isNaN(all.difference())) {
      return Double.isNaN(all.worst())
          ? ""
          : WORST_ALONE.fill(
              "pairs",
              all.ended() == 1 ? "one pair" : PAIRS.fill("ended", all.ended()),
              "worst",
              f.interval(all.worst(), all.worstLow(), all.worstHigh()));
    }
    String difference = f.interval(all.difference(), all.low(), all.high());
    return all.ended() == 1
        ? ONE_CARRIED.fill("difference", difference, "worst", worst)
        : CARRIED.fill("ended", all.ended(), "difference", difference, "worst", worst);
  }

  private String untold(String what, Measure measure, Comparison c) {
    Figures f = new Figures(c);
    if (c.discordant() == 0 && c.difference() == 0) {
      return NONE_DIFFERS.fill(
          "what",
          what,
          "level",
          f.level(c.meanA()),
          "a",
          a,
          "b",
          b,
          "n",
          c.n(),
          "unseen",
          NumberWords.percent(Tango.unseen(c.n())));
    }
    String words =
        CANNOT_TELL.fill(
            "what",
            what,
            "a",
            a,
            "b",
            b,
            "better",
            measure.better() == Better.NEITHER ? "higher" : "better",
            "levels",
            f.levels(),
            "difference",
            f.difference());
    return join(words, discordant(c));
  }

  // Of what happens in few runs the pairs that differ say more than the interval.
  private static String discordant(Comparison c) {
    boolean few = Values.ABSORBING.contains(c.measure()) || c.discordant() == 0;
    return few ? DISCORDANT.fill("k", c.discordant(), "n", c.n()) : "";
  }

  /** Returns the sentence where the parts of a composite do not share its verdict. */
  String depends(Comparison c, List<Comparison> parts) {
    Figures f = new Figures(c);
    StringBuilder list = new StringBuilder();
    for (int k = 0; k < parts.size(); k++) {
      list.append(k == 0 ? "" : k == parts.size() - 1 ? " and " : ", ").append(part(parts.get(k)));
    }
    return join(
        DEPENDS.fill(
            "year",
            NumberWords.number(c.year()),
            "a",
            a,
            "b",
            b,
            "parts",
            list,
            "levels",
            f.levels(),
            "difference",
            f.difference()),
        settings(c, Better.HIGHER));
  }

  private String part(Comparison p) {
    String title = title(p.measure());
    String difference = new Figures(p).signed(p.difference());
    return switch (p.verdict()) {
      case CANNOT_TELL -> PART_UNTOLD.fill("measure", title, "difference", difference);
      case EQUIVALENT -> PART_SAME.fill("measure", title, "difference", difference);
      default ->
          PART.fill("measure", title, "verdict", p.verdict().word(), "difference", difference);
    };
  }

  private String title(String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .map(m -> m.title().substring(0, 1).toLowerCase(Locale.ROOT) + m.title().substring(1))
        .findFirst()
        .orElse(name);
  }

  private static String join(String... sentences) {
    return Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String direction(Measure measure, Comparison c) {
    String height = c.difference() > 0 ? "higher" : "lower";
    return measure.better() == Better.NEITHER
        ? height
        : WORD_AND_HEIGHT.fill("verdict", c.verdict().word(), "height", height);
  }

  private static String size(Comparison c, Figures f) {
    double nearest = c.low() > 0 ? c.low() : -c.high();
    return nearest >= c.margin() ? "" : SIZE.fill("margin", f.margin());
  }

  private static String more(Comparison c, Figures f) {
    if (Double.isNaN(c.moreRuns())) {
      return "";
    }
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(c.moreRuns())) - 1));
    double n = Math.ceil(c.moreRuns() / step) * step;
    return MORE.fill("n", NumberWords.number(n), "margin", f.marginInUnit());
  }

  private String settings(Comparison c, Better better) {
    Figures f = new Figures(c);
    return SettingsSentences.of(a, c, better, f.risk() ? null : f::signed);
  }

  /** The numbers of one sentence, all with the same few decimals; risks are percentages. */
  private record Figures(Comparison c) {

    String levels() {
      return LEVELS.fill("a", level(c.meanA()), "b", level(c.meanB()));
    }

    String level(double x) {
      return fixed(x) + (risk() ? " %" : "");
    }

    String difference() {
      return interval(c.difference(), c.low(), c.high());
    }

    String interval(double difference, double low, double high) {
      return interval(signed(difference), signed(low), signed(high));
    }

    String byHowMuch() {
      double sign = Math.signum(c.difference());
      String nearer = fixed(Math.abs(sign > 0 ? c.low() : c.high()));
      String farther = fixed(Math.abs(sign > 0 ? c.high() : c.low()));
      return interval(fixed(Math.abs(c.difference())), nearer, farther);
    }

    String margin() {
      return fixed(c.margin());
    }

    String marginInUnit() {
      return risk() ? POINTS.fill("value", margin()) : margin();
    }

    String signed(double x) {
      String words = fixed(x);
      return x > 0 && words.matches(".*[1-9].*") ? "+" + words : words;
    }

    private String interval(String value, String low, String high) {
      return (risk() ? POINTS_WITH_INTERVAL : WITH_INTERVAL)
          .fill("value", value, "low", low, "high", high);
    }

    private boolean risk() {
      return Values.ABSORBING.contains(c.measure());
    }

    private String fixed(double x) {
      double size = Math.max(Math.abs(c.meanA()), Math.abs(c.meanB()));
      return risk()
          ? NumberWords.fixed(100 * x, 1)
          : NumberWords.fixed(x, size < 1.0005 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
    }
  }
}
