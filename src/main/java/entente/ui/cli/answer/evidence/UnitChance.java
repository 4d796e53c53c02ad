package entente.ui.cli.answer.evidence;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Telling;
import java.util.ArrayList;
import java.util.List;

/**
 * What a forecaster gave to one unit.
 *
 * @param period word for the period
 * @param state key of the state
 * @param way where it could have gone
 * @param forecaster who gives the chance
 * @param chance the chance
 * @param moved whether it moved
 * @param year the first year at whose end it had; null if it did not
 */
record UnitChance(
    String period,
    String state,
    String way,
    String forecaster,
    double chance,
    boolean moved,
    Integer year) {

  /** Returns what each forecaster gave to each unit of a period. */
  static List<UnitChance> all(String period, List<AtRisk> units, List<Telling> tellings) {
    List<UnitChance> all = new ArrayList<>();
    for (Telling telling : tellings) {
      for (int u = 0; u < telling.chances().length; u++) {
        AtRisk unit = units.get(u);
        all.add(
            new UnitChance(
                period,
                unit.state(),
                unit.way().word(),
                telling.by(),
                telling.chances()[u],
                unit.moved(),
                unit.moved() ? unit.year() : null));
      }
    }
    return all;
  }
}
