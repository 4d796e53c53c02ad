package entente.experiment.store;

/**
 * One file that an experiment wrote.
 *
 * @param sha256 digest of its bytes
 * @param rows rows below the header; −1 if it is not a table
 * @param bytes its size
 */
public record Output(String sha256, long rows, long bytes) {}
