package entente.analysis.hindcast;

import entente.analysis.hindcast.score.ForecastScore;
import entente.text.Template;
import java.util.List;

/**
 * Whether the aim is met: on the test period, in both ways, ranking and balanced accuracy above
 * persistence and the region, and the interval of the difference in ranking above 0.
 *
 * @param met whether all of it holds
 * @param parts each part in words, held or not
 */
public record AimVerdict(boolean met, List<Part> parts) {

  private static final String MET =
      """
      The aim is met: out of sample the model is better than persistence and than the region, in \
      ranking and in balanced accuracy, both ways.\
      """;

  private static final Template NOT_MET =
      Template.of(
          """
          The aim is not met: out of sample the ranking is surely better in {ranking} of {all} \
          comparisons with persistence and the region, the balanced accuracy in {accuracy} of \
          {all}.\
          """);

  private static final Template MET_IN_PART =
      Template.of(
          """
          The aim is met in part only: out of sample the ranking is surely better in {ranking} of \
          {all} comparisons with persistence and the region, the balanced accuracy in {accuracy} \
          of {all}.\
          """);

  /** Baselines that count. */
  static final List<String> COUNTED = List.of("persistence", "region");

  /**
   * One part of the aim.
   *
   * @param way throughout or restarted
   * @param over the baseline
   * @param ranking whether the ranking is higher
   * @param sure whether the interval of its difference lies above 0
   * @param four whether the balanced accuracy of the four stances is higher
   */
  public record Part(String way, String over, boolean ranking, boolean sure, boolean four) {

    /** Returns whether the part holds. */
    public boolean holds() {
      return ranking && sure && four;
    }
  }

  /** Judges the cards of the test period. */
  public static AimVerdict of(List<ForecastScore> cards) {
    List<Part> parts =
        cards.stream()
            .flatMap(
                card ->
                    COUNTED.stream()
                        .map(card::over)
                        .map(
                            lead ->
                                new Part(
                                    card.way(),
                                    lead.over(),
                                    lead.ranking().value() > 0,
                                    lead.ranking().low() > 0,
                                    lead.four().value() > 0)))
            .toList();
    return new AimVerdict(parts.stream().allMatch(Part::holds), parts);
  }

  /** Returns it in one sentence. */
  public String sentence() {
    if (met) {
      return MET;
    }
    long ranking = parts.stream().filter(p -> p.ranking() && p.sure()).count();
    long four = parts.stream().filter(Part::four).count();
    Template told = ranking == 0 && four == 0 ? NOT_MET : MET_IN_PART;
    return told.fill("ranking", ranking, "accuracy", four, "all", parts.size());
  }
}
