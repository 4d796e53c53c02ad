package entente.experiment.input;

import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with a user's input, found in one pass. */
public final class FaultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * Reports faults.
   *
   * @param faults at least one
   */
  public FaultsException(List<Fault> faults) {
    super(faults.stream().map(Fault::render).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Returns the faults, file by file from top to bottom. */
  public List<Fault> faults() {
    return faults;
  }
}
