package entente.analysis.branch;

import java.util.List;

/**
 * A state that holds something else in a branch than in the run that it came from.
 *
 * @param state key of the state
 * @param name its name
 * @param parent names of what it holds in the run as it was
 * @param branch names of what it holds in the branch
 */
public record HeldElsewhere(String state, String name, List<String> parent, List<String> branch) {}
