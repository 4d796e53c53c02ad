package entente.analysis.sensitivity;

import entente.text.Template;

/** What is said of indices that cannot be believed, or not yet. */
final class TrustSentences {

  static final Template NOT_YET = Template.of("not yet, about {rows} more rows: {reason}");
  static final Template UNUSABLE = Template.of("unusable because {reason}");

  static final String CONSTANT = "the output does not vary";
  static final Template ROWS_WITH_RESULT = Template.of("{defined} of {all} rows have a result");
  static final Template ROWS_WITHOUT_RESULT =
      Template.of("{missing} of {all} rows have a run without a result");
  static final Template EFFECTS_WITHOUT_RESULT =
      Template.of("{missing} of {all} effects have a run without a result");
  static final Template POINTS_WITHOUT_RESULT =
      Template.of("{missing} of {all} points have no result");
  static final Template CHANCE =
      Template.of("{share} % of the variance is chance; more replicates are needed");
  static final String ONE_RUN = "one run of each point does not tell what is chance";
  static final String BELOW_ZERO = "an index is surely below 0";
  static final String SUM_ABOVE_ONE = "the first-order indices surely sum to more than 1";
  static final Template STRAIGHT_LINE =
      Template.of("a straight line in each input explains {share} of the variance only");
  static final Template TREES =
      Template.of(
          """
          the trees predict {share} of the variance of rows held out only; the rest is chance, or \
          takes more rows to learn\
          """);
  static final String NO_INTERVAL = "it has no interval";

  static final Template FEW_ROWS =
      Template.of("fewer than {fewest} rows do not tell their own error");
  static final Template FEW_ODD =
      Template.of("only {odd} of {all} runs have another outcome than the commonest");
  static final String UNKNOWN = "an interval is unknown, since resamples of the rows do not vary";
  static final Template FEW_TRAJECTORIES =
      Template.of("fewer than {fewest} trajectories do not tell their own error");
  static final Template WIDE = Template.of("an interval is {width} wide");
  static final Template WIDE_OF_LARGEST = Template.of("an interval is {width} of the largest wide");
  static final String FIRST_ABOVE_TOTAL = "a first-order index is above its total index";
  static final String A_TENTH = "whether an input has a tenth of the largest effect is not sure";

  private TrustSentences() {}
}
