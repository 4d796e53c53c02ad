package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.table.TableText;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes choices that were made for states from outside. */
public final class Choices {
  private Choices() {}

  /**
   * Returns the choices of a file, those of one team.
   *
   * @param scenario what they are made in
   * @throws FaultsException with all faults if there are any
   */
  public static List<GivenChoice> read(Path file, Scenario scenario) {
    Faults faults = new Faults();
    TableText text = text(Source.OfFile.of(file), faults);
    List<GivenChoice> choices = new ChoiceReader(scenario, faults).one(text);
    faults.throwIfAny();
    return choices;
  }

  /**
   * Returns the teams of a text at hand.
   *
   * @param label what messages call it
   * @throws FaultsException with all faults if there are any
   */
  public static List<Team> parse(String label, String text, Scenario scenario) {
    Faults faults = new Faults();
    TableText table = text(new Source.OfText(label, text), faults);
    List<Team> teams = new ChoiceReader(scenario, faults).teams(table);
    faults.throwIfAny();
    return teams;
  }

  /** Returns choices made in a scenario as the table that {@link #read} takes. */
  public static String text(List<GivenChoice> choices, Scenario scenario) {
    return FactTableWriter.choices(choices, scenario.mechanisms().portfolio() > 0);
  }

  private static TableText text(Source source, Faults faults) {
    if (!source.exists()) {
      faults
          .at(source)
          .found(source.absence())
          .maybe(source.advice())
          .expected("a file of choices");
      faults.throwIfAny();
    }
    String text = new SourceFiles(faults).text(source);
    faults.throwIfAny();
    return new TableText(source, text, 0, 0);
  }
}
