package entente.experiment.input;

import java.util.List;

/**
 * What was found in a file that was checked.
 *
 * @param faults all that is wrong; none in a good file
 * @param notes what a user should know beside, each in the form of a fault
 */
public record Checked(List<Fault> faults, List<Fault> notes) {}
