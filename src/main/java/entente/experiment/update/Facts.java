package entente.experiment.update;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What tables of facts say of a world at the end of a year.
 *
 * @param states figures of the states that there are, by key
 * @param poles keys of the poles among them, in the order of the columns
 * @param holdings who held what in which structure, over all years; null without a table
 * @param pacts structures whose members owed each other defence in that year; null without a table
 * @param spells ties over all years; null without a table
 * @param disputes disputes; null without a table
 * @param conflicts conflicts; null without a table
 */
record Facts(
    SortedMap<String, StateFigures> states,
    Set<String> poles,
    List<Holding> holdings,
    Set<String> pacts,
    List<Spell> spells,
    List<Dispute> disputes,
    List<Conflict> conflicts) {

  /** Returns whether the table of ties says anything of a kind, for whatever pair and year. */
  boolean tells(TieKind tie) {
    return spells != null && spells.stream().anyMatch(spell -> spell.tie() == tie);
  }
}
