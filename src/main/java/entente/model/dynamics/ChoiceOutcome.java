package entente.model.dynamics;

import entente.model.portfolio.GivenPair;

/**
 * What became of a choice given from outside, beside what the model would have chosen.
 *
 * @param given the choice
 * @param state index of the state
 * @param open whether what it asks for was open; if not, the state kept what it had
 * @param turn whether it was the state's own turn to review in that round
 * @param heldBloc index of the bloc held before, or −1
 * @param heldSeat index of the structure whose seat was held before, or −1
 * @param modelBloc index of the bloc that the model would have chosen for a state that reviews, or
 *     −1
 * @param modelSeat index of the structure whose seat it would have chosen, or −1
 */
public record ChoiceOutcome(
    GivenPair given,
    int state,
    boolean open,
    boolean turn,
    int heldBloc,
    int heldSeat,
    int modelBloc,
    int modelSeat) {}
