package entente.experiment.store;

/**
 * One sitting in which results were made; nothing in it changes a result.
 *
 * @param when when it started, in UTC
 * @param java version of Java
 * @param workers number of threads
 * @param seconds how long it took
 */
public record Session(String when, String java, int workers, double seconds) {}
