package entente.model.decisions;

import java.io.Serializable;

/**
 * One change of posture with its reasons.
 *
 * @param round round of the review
 * @param state index of the state
 * @param oldBloc index of the bloc left, or −1
 * @param oldSeat index of the structure whose seat was left, or −1
 * @param newBloc index of the bloc joined or kept, or −1
 * @param newSeat index of the structure whose seat is taken or kept, or −1
 * @param oldTerms terms of the old option, in the order of {@link Term}
 * @param newTerms terms of the new option, in the order of {@link Term}
 * @param oldNoise noise of the old option, in units of score
 * @param newNoise noise of the new option, in units of score
 * @param tipped name of the term that tipped it, {@code noise}, {@code newly_opened} or {@code
 *     given}
 * @param admitted whether the new structures admitted the state; if not, it kept what it had
 */
public record Switch(
    int round,
    int state,
    int oldBloc,
    int oldSeat,
    int newBloc,
    int newSeat,
    double[] oldTerms,
    double[] newTerms,
    double oldNoise,
    double newNoise,
    String tipped,
    boolean admitted)
    implements Serializable {}
