package entente.analysis.explain;

import java.util.List;
import java.util.Map;

/**
 * The ledger of one state's portfolio in one run.
 *
 * @param key key of the state
 * @param name its name
 * @param initial what it held in round 0
 * @param asked what it had asked for before, with the year, by name of the structure
 * @param neutrality what kept it from obligations in round 0, as a word
 * @param fighting names of the states that it was at war with in round 0
 * @param contesting names of the states with which it contested in round 0 what is held by force
 * @param reviews how many reviews it had
 * @param entries what it did and what happened to it, in order
 * @param unmet what it wanted and could not have, in order
 * @param end what it held at the end
 * @param next what it might have done next, as things stood at the end
 * @param last the last round
 * @param when the quarter of the last round, in words
 * @param nuclear whether nuclear use ended the run
 */
public record PortfolioLedger(
    String key,
    String name,
    List<Belonging> initial,
    Map<String, Double> asked,
    String neutrality,
    List<String> fighting,
    List<String> contesting,
    int reviews,
    List<PortfolioEntry> entries,
    List<UnmetWish> unmet,
    List<Belonging> end,
    List<StepOption> next,
    int last,
    String when,
    boolean nuclear) {}
