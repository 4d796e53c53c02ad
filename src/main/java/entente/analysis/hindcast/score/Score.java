package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import java.util.List;
import java.util.Map;

/**
 * How well a forecast told a period.
 *
 * @param forecast what was said
 * @param ranking area under the curve, stratified by destination: the primary score
 * @param byDestination the same of each destination
 * @param four balanced accuracy of the four stances at the end
 * @param blocs balanced accuracy of the blocs at the end
 * @param brier mean squared error of the chances
 * @param curve mean chance against share moved
 */
public record Score(
    Forecast forecast,
    ScoreValue ranking,
    Map<Stance, ScoreValue> byDestination,
    ScoreValue four,
    ScoreValue blocs,
    double brier,
    List<Bin> curve) {}
