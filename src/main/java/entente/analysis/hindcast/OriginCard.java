package entente.analysis.hindcast;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.PossibleMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How well the years after one origin, or after several together, were told.
 *
 * <p>Of several a unit is ranked against others of the same origin and way. An event is one cluster
 * from wherever it is seen, and so is who stayed in one region.
 *
 * @param period word for the origin or the origins
 * @param origins years at whose ends they begin
 * @param rows scores of each forecaster, on moves and with exits
 * @param leads by how much the model's scores are above those of each other
 */
public record OriginCard(
    String period, List<Integer> origins, List<Row> rows, List<ChanceCard.Lead> leads) {

  /**
   * The scores of one forecaster on one set of units.
   *
   * @param units {@link ChanceCard#MOVES} or {@link ChanceCard#WITH_EXITS}
   * @param by the forecaster
   * @param count number of units
   * @param moved how many of them moved
   * @param chances scores of its chances
   */
  public record Row(String units, String by, int count, int moved, ChanceScores chances) {}

  /**
   * Scores what was told.
   *
   * @param period word for the origin or the origins
   * @param told by the same forecasters in the same order
   * @param samples bootstrap samples behind each interval
   * @param seed seed of their draws
   */
  static OriginCard of(String period, List<OriginTold> told, int samples, long seed) {
    List<Row> rows = new ArrayList<>();
    List<ChanceCard.Lead> leads = new ArrayList<>();
    for (boolean exits : new boolean[] {false, true}) {
      String word = exits ? ChanceCard.WITH_EXITS : ChanceCard.MOVES;
      List<PossibleMove> moves = moves(told, exits);
      int moved = (int) moves.stream().filter(PossibleMove::moved).count();
      double[] model = chances(told, exits, 0);
      List<Telling> tellings = told.get(0).tellings();
      for (int t = 0; t < tellings.size(); t++) {
        String by = tellings.get(t).by();
        double[] chances = chances(told, exits, t);
        ChanceScores scores = ChanceScores.of(moves, chances, samples, seed);
        rows.add(new Row(word, by, moves.size(), moved, scores));
        if (t > 0) {
          leads.add(
              new ChanceCard.Lead(
                  word, by, ChanceScores.differences(moves, model, chances, samples, seed)));
        }
      }
    }
    List<Integer> origins = told.stream().map(OriginTold::origin).toList();
    return new OriginCard(period, origins, rows, leads);
  }

  private static List<PossibleMove> moves(List<OriginTold> told, boolean exits) {
    List<PossibleMove> moves = new ArrayList<>();
    for (OriginTold one : told) {
      for (AtRisk unit : one.units().subList(0, exits ? one.units().size() : one.moves())) {
        PossibleMove move = PossibleMove.of(unit);
        String kind = String.join(" ", one.targets().period().name(), move.kind());
        moves.add(new PossibleMove(move.state(), kind, move.moved(), move.cluster()));
      }
    }
    return moves;
  }

  private static double[] chances(List<OriginTold> told, boolean exits, int teller) {
    return told.stream()
        .flatMapToDouble(
            one ->
                DoubleStream.of(
                    Arrays.copyOf(
                        one.tellings().get(teller).chances(),
                        exits ? one.units().size() : one.moves())))
        .toArray();
  }

  /** Returns the scores of a forecaster. */
  public Row row(String units, String by) {
    return rows.stream()
        .filter(r -> r.units().equals(units) && r.by().equals(by))
        .findFirst()
        .orElseThrow();
  }

  /** Returns by how much the model's scores are above those of another. */
  public ChanceCard.Lead lead(String units, String over) {
    return ChanceCard.Lead.among(leads, units, over);
  }
}
