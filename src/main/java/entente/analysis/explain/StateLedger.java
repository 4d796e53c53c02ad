package entente.analysis.explain;

import java.util.List;

/**
 * The decision ledger of one state in one run.
 *
 * @param key key of the state
 * @param name its name
 * @param boundTo name of the structure that it founds or leads and may not leave; null if it
 *     reviews
 * @param initial what it held in round 0
 * @param blocConstant constant on its initial bloc, or on having none, in units of score
 * @param seatConstant constant on its initial seat, in units of score
 * @param interval mean number of rounds between two reviews
 * @param reviews how many reviews it had
 * @param entries what changed, in order
 * @param end what it held at the end
 * @param last the last round
 * @param when the quarter of the last round, in words
 * @param nuclear whether nuclear use ended the run
 */
public record StateLedger(
    String key,
    String name,
    String boundTo,
    Posture initial,
    double blocConstant,
    double seatConstant,
    double interval,
    int reviews,
    List<LedgerEntry> entries,
    Posture end,
    int last,
    String when,
    boolean nuclear) {}
