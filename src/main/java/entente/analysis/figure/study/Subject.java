package entente.analysis.figure.study;

import entente.analysis.study.Sensitivity;
import entente.text.Template;

/**
 * What a figure is about: how one outcome hangs on the inputs.
 *
 * @param of the sensitivity
 * @param suffix what the names of files end with; empty if there is only one scenario
 */
record Subject(Sensitivity of, String suffix) {

  private static final Template TITLE = Template.of("{measure}{scenario}: {what}");

  /** Returns the name of a file. */
  String name(String kind) {
    return String.join("-", kind, of.measure().name().replace('_', '-')) + suffix;
  }

  /** Returns a title. */
  String title(String what) {
    return TITLE.fill(
        "measure",
        of.measure().title(),
        "scenario",
        suffix.isEmpty() ? "" : " on " + of.scenario(),
        "what",
        what);
  }
}
