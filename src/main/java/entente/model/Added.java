package entente.model;

import entente.text.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds what jars beside the program add to it, as services of {@link ServiceLoader}.
 *
 * <p>The order is that of the names, so that the order of jars on the class path decides nothing.
 * Classes are sought where the service itself comes from, so that no thread sees others.
 */
public final class Added {

  private static final Template NO_NAME =
      Template.of(
          "{provider}: name \"{name}\", expected small letters, digits and _, a letter first.");
  private static final Template TAKEN =
      Template.of(
          "{provider}: name \"{name}\", expected a name that is free; {owner} has it already.");
  private static final Template NOT_MADE = Template.of("META-INF/services: {message}{cause}.");
  private static final Template NO_FIT = Template.of("a class in {service} does not fit: {fault}.");
  private static final Template NOT_NAMED = Template.of("{provider}: no name, but {fault}.");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private Added() {}

  /**
   * Returns all providers of a service in the order of their names.
   *
   * @param taken names that are in use already
   * @throws AddedException if one cannot be made, or its name is no name or taken
   */
  public static <T> List<T> of(
      Class<T> service, Function<T, String> name, Collection<String> taken) {
    Map<String, T> byName = new HashMap<>();
    try {
      for (T provider : ServiceLoader.load(service, service.getClassLoader())) {
        String key = nameOf(provider, name);
        String type = provider.getClass().getName();
        if (key == null || !NAME.matcher(key).matches()) {
          throw new AddedException(NO_NAME.fill("provider", type, "name", key));
        }
        T twin = byName.put(key, provider);
        if (twin != null || taken.contains(key)) {
          String owner = twin == null ? "the program" : twin.getClass().getName();
          throw new AddedException(TAKEN.fill("provider", type, "name", key, "owner", owner));
        }
      }
    } catch (ServiceConfigurationError e) {
      String cause = e.getCause() == null ? "" : " (" + e.getCause() + ")";
      throw new AddedException(NOT_MADE.fill("message", e.getMessage(), "cause", cause), e);
    } catch (LinkageError e) {
      // Compiled for a newer Java, or against another version of the program.
      throw new AddedException(NO_FIT.fill("service", service.getName(), "fault", e), e);
    }
    List<T> sorted = new ArrayList<>(byName.values());
    sorted.sort(Comparator.comparing(name));
    return List.copyOf(sorted);
  }

  private static <T> String nameOf(T provider, Function<T, String> name) {
    try {
      return name.apply(provider);
    } catch (RuntimeException e) {
      throw new AddedException(
          NOT_NAMED.fill("provider", provider.getClass().getName(), "fault", e), e);
    }
  }
}
