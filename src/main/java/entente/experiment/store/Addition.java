package entente.experiment.store;

import entente.experiment.sampling.AddedDesign;
import entente.model.decisions.AddedMechanism;
import entente.model.measures.AddedMeasure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a jar beside the program adds to it.
 *
 * @param kind measure, mechanism or design
 * @param name what it is called in files and tables
 * @param type name of its class
 * @param code digest of all classes of its jar or folder, so that another jar is another program
 */
public record Addition(String kind, String name, String type, String code) {

  /** Returns all that is added now: measures, mechanisms, designs, each by name. */
  public static List<Addition> current() throws IOException {
    List<Addition> all = new ArrayList<>();
    for (AddedMeasure measure : AddedMeasure.all()) {
      all.add(of("measure", measure.definition().measure().name(), measure));
    }
    for (AddedMechanism mechanism : AddedMechanism.all()) {
      all.add(of("mechanism", mechanism.key(), mechanism));
    }
    for (AddedDesign design : AddedDesign.all()) {
      all.add(of("design", design.name(), design));
    }
    return List.copyOf(all);
  }

  private static Addition of(String kind, String name, Object added) throws IOException {
    Class<?> type = added.getClass();
    return new Addition(kind, name, type.getName(), Program.digest(type, ""));
  }
}
