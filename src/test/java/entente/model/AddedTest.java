package entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The services below are named in META-INF/services of the tests, Zebra before Ant. */
class AddedTest {

  /** A service with two providers. */
  public interface Animal {
    /** Returns what it is called. */
    String name();
  }

  /** A service with a provider that has no good name. */
  public interface Nameless extends Animal {}

  /** A service with a provider that is not there. */
  public interface Missing extends Animal {}

  /** A provider. */
  public record Zebra(String name) implements Animal {
    /** Is called zebra. */
    public Zebra() {
      this("zebra");
    }
  }

  /** A provider. */
  public record Ant(String name) implements Animal {
    /** Is called ant. */
    public Ant() {
      this("ant");
    }
  }

  /** A provider. */
  public record Capital(String name) implements Nameless {
    /** Is called by a name that no file could hold. */
    public Capital() {
      this("Two Words");
    }
  }

  @Test
  void theOrderIsThatOfTheNames() {
    assertEquals(
        List.of(new Ant(), new Zebra()), Added.of(Animal.class, Animal::name, List.of("bee")));
  }

  @Test
  void aNameIsTakenOnce() {
    String zebra = Zebra.class.getName() + ": name \"zebra\", expected a name that is free; ";
    assertEquals(zebra + "the program has it already.", fault(Animal.class, List.of("zebra")));
    var twins =
        assertThrows(AddedException.class, () -> Added.of(Animal.class, a -> "a", List.of()));
    String ant = Ant.class.getName() + ": name \"a\", expected a name that is free; ";
    assertEquals(ant + Zebra.class.getName() + " has it already.", twins.getMessage());
  }

  @Test
  void whatCannotBeUsedIsNamed() {
    assertTrue(fault(Nameless.class, List.of()).contains("name \"Two Words\", expected small"));
    assertTrue(fault(Missing.class, List.of()).contains("entente.model.Nowhere not found"));
  }

  private static <T extends Animal> String fault(Class<T> service, List<String> taken) {
    return assertThrows(AddedException.class, () -> Added.of(service, Animal::name, taken))
        .getMessage();
  }
}
