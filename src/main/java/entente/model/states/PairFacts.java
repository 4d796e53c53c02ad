package entente.model.states;

/**
 * What a world's table says of one pair of states; a pair that is not listed has zeros.
 *
 * @param a key of the first state
 * @param b key of the second state
 * @param contiguous whether they share a land border or a narrow water
 * @param rivalry 1 for strategic rivals, 0 otherwise; values between are allowed
 * @param disputesA faded weight of the disputes that a has to fear from b, at least 0
 * @param disputesB faded weight of the disputes that b has to fear from a, at least 0
 * @param wars faded weight of wars between them, at least 0
 * @param pact 1 if a defence pact joins them, 0 otherwise
 * @param latent whether their rivalry has not turned overt
 * @param rung initial rung on the ladder of confrontation, 0 to 4
 * @param hostilityA what a fears of b, in [0, 1], where it is given outright; NaN to derive it
 * @param hostilityB what b fears of a, in [0, 1], where it is given outright; NaN to derive it
 * @param record how near they lie, what they contest and how they have fought
 */
public record PairFacts(
    String a,
    String b,
    boolean contiguous,
    double rivalry,
    double disputesA,
    double disputesB,
    double wars,
    double pact,
    boolean latent,
    int rung,
    double hostilityA,
    double hostilityB,
    PairRecord record) {}
