package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.sensitivity.GivenData;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a table says on what its output hangs on.
 *
 * @param outcome name of the output
 * @param rows rows used
 * @param leftOut rows left out because the output is undefined
 * @param leftOutInput rows left out because an input is undefined
 * @param fit share of the variance of rows held out that inputs one by one predict
 * @param judgement whether the indices can be believed as a whole
 * @param inputs the indices by input, the largest δ first
 * @param scoring what trees predict of rows held out, and whether their scores can be believed
 */
public record GivenDataAnswer(
    String outcome,
    int rows,
    int leftOut,
    int leftOutInput,
    double fit,
    @JsonUnwrapped Judgement judgement,
    List<Input> inputs,
    Scoring scoring) {

  private static final Template HEADING = Template.of("What {outcome} hangs on");
  private static final Template USED =
      Template.of(
          "{rows} rows; {missing} left out without an outcome, {incomplete} without an input.");
  private static final Template INDICES = Template.of("Indices of inputs one by one: {verdict}");
  private static final Template FIT =
      Template.of(
          "One by one the inputs tell {fit} of the variance of rows that were held out; the rest is"
              + " chance, or what inputs do together.");
  private static final String HELD_OUT =
      "One by one the inputs tell nothing of rows that were held out.";

  private static final Template SCORED =
      Template.of("Scores by trees, with what inputs do together: {verdict}");
  private static final Template TREES =
      Template.of(
          "Trees over all inputs predict {fit} of the variance of rows that were held out; a score is"
              + " what the splits in that input account for.");
  private static final String TREES_TELL_NOTHING =
      "Trees over all inputs tell nothing of rows that were held out.";

  /**
   * Whether indices can be believed.
   *
   * @param verdict trust, not yet or unusable
   * @param reason why; empty for trust
   * @param moreRows about how many more rows would do
   */
  public record Judgement(String verdict, String reason, double moreRows) {
    static Judgement of(Trust trust) {
      return new Judgement(trust.verdict().word(), trust.reason(), trust.moreRows());
    }
  }

  /**
   * Scores by trees as a whole.
   *
   * @param fit share of the variance of rows held out that the trees predict
   * @param judgement whether the scores can be believed
   */
  public record Scoring(double fit, @JsonUnwrapped Judgement judgement) {}

  /**
   * How much hangs on one input.
   *
   * @param input its name
   * @param first share of the variance that it makes on its own
   * @param delta Borgonovo's δ
   * @param pawn PAWN
   * @param judgement whether these indices of the input can be believed
   * @param score score by trees
   * @param scored whether the score can be believed
   */
  public record Input(
      String input,
      Index first,
      Index delta,
      Index pawn,
      @JsonUnwrapped Judgement judgement,
      Index score,
      Judgement scored) {}

  /** Returns the answer on a table. */
  public static GivenDataAnswer of(TableRows table, GivenData given, FeatureScores scores) {
    List<String> names = table.names();
    Trust whole = TrustRules.of(given);
    Trust trees = TrustRules.of(scores);
    List<Input> inputs = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      Trust own = TrustRules.of(given, k, whole);
      inputs.add(
          new Input(
              names.get(k),
              given.first().get(k),
              given.delta().get(k),
              given.pawn().get(k),
              Judgement.of(own),
              scores.scores().get(k),
              Judgement.of(TrustRules.of(scores, k, trees))));
    }
    inputs.sort(Comparator.comparingDouble((Input i) -> -i.delta().value()));
    return new GivenDataAnswer(
        table.outcome(),
        given.rows(),
        given.leftOut(),
        table.incomplete(),
        given.fit(),
        Judgement.of(whole),
        inputs,
        new Scoring(scores.fit(), Judgement.of(trees)));
  }

  /** Returns the answer in words. */
  public List<Block> blocks(TableRows rows, GivenData given, FeatureScores scores) {
    List<List<String>> table = new ArrayList<>();
    for (Input i : inputs) {
      table.add(
          List.of(
              i.input(),
              NumberWords.number(i.first().value()),
              i.first().interval(),
              NumberWords.number(i.delta().value()),
              i.delta().interval(),
              NumberWords.number(i.pawn().value()),
              i.pawn().interval(),
              i.judgement().verdict()));
    }
    List<String> head =
        List.of(
            "input",
            "first order",
            "95 % interval",
            "δ",
            "95 % interval",
            "PAWN",
            "95 % interval",
            "verdict");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, HEADING.fill("outcome", outcome)));
    blocks.add(new Gap());
    blocks.add(
        Block.paragraph(
            USED.fill("rows", this.rows, "missing", leftOut, "incomplete", leftOutInput)));
    rows.read().forEach(line -> blocks.add(Block.paragraph(line)));
    blocks.addAll(
        List.of(
            new Gap(),
            Block.paragraph(INDICES.fill("verdict", TrustRules.of(given).words())),
            Block.table("", head, table),
            new Gap(),
            Block.paragraph(fit > 0 ? FIT.fill("fit", NumberWords.percent(fit)) : HELD_OUT),
            new Gap(),
            Block.paragraph(SCORED.fill("verdict", TrustRules.of(scores).words())),
            Block.table("", List.of("input", "score", "95 % interval", "verdict"), scored()),
            new Gap(),
            Block.paragraph(
                scoring.fit() > 0
                    ? TREES.fill("fit", NumberWords.percent(scoring.fit()))
                    : TREES_TELL_NOTHING)));
    return blocks;
  }

  private List<List<String>> scored() {
    return inputs.stream()
        .sorted(Comparator.comparingDouble((Input i) -> -i.score().value()))
        .map(
            i ->
                List.of(
                    i.input(),
                    NumberWords.number(i.score().value()),
                    i.score().interval(),
                    i.scored().verdict()))
        .toList();
  }
}
