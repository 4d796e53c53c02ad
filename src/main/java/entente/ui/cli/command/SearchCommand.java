package entente.ui.cli.command;

import entente.experiment.search.SearchPlan;
import entente.experiment.study.SearchDesign;
import entente.experiment.study.SearchReader;
import entente.experiment.study.StudyReader;
import entente.experiment.table.CaseRule;
import entente.model.measures.Measure;
import entente.text.Template;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.session.SearchSession;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Searches for the designs that no other beats. */
@Command(
    name = "search",
    description =
        "Searches for designs: varies the levers of a study and keeps what no other design beats in"
            + " every objective at once. Started again it goes on where it stopped; with more"
            + " evaluations it adds them.",
    footer = {
      "",
      "Examples:",
      "  entente search five-states-front",
      "  entente search my-search.yaml --enough 'stability >= 0.7' \\",
      "    --enough 'uptake >= 0.3'",
      "  entente discover results/search-five-states-front/futures.csv \\",
      "    --inputs parameters.hostility.base,parameters.weights.security \\",
      "    --cases 'stability_1 < 0.8'"
    })
final class SearchCommand implements Callable<Integer> {

  private static final Template RULE =
      Template.of("--enough: value {rule}, expected {expected}. Maybe 'stability >= 0.7'.");
  private static final String KEEP =
      "--keep: not with search, expected no table beside its own. Maybe `sweep` at one design.";

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "STUDY", description = "A path or a shipped name.")
  private String name;

  @Mixin private ExperimentOptions options;

  @Option(
      names = "--enough",
      paramLabel = "RULE",
      description =
          "What is good enough at the end of a run, as 'stability >= 0.7', once for each measure; the"
              + " answer says in how many settings each design is.")
  private List<String> enough = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!options.keep().isEmpty()) {
      throw new UsageException(KEEP);
    }
    List<CaseRule> rules = enough.stream().map(this::rule).toList();
    SearchDesign design =
        SearchReader.read(
            name,
            new StudyReader.Options(
                options.seed(),
                options.replicates(0),
                Stream.concat(options.length().stream(), options.settings().stream()).toList()));
    try {
      new SearchPlan(design).size(design.study().evaluations());
    } catch (ArithmeticException e) {
      throw UsageException.tooManyRuns("search");
    }
    List<String> command = new ArrayList<>(List.of("search", name));
    command.addAll(options.canonical(design.study().replicates()));
    enough.forEach(rule -> command.addAll(List.of("--enough", rule)));
    return new SearchSession(
            parent.terminal(),
            parent.laboratory(),
            options.out("search-" + ShellWords.bare(name)),
            options.workers(),
            SearchSession.identity(design, ShellWords.line(command)),
            rules)
        .hold(design);
  }

  private CaseRule rule(String text) {
    List<String> measures =
        parent.laboratory().schema().system().stream().map(Measure::name).toList();
    try {
      CaseRule rule = CaseRule.parse(text);
      if (measures.contains(rule.column()) && !Double.isNaN(rule.number())) {
        return rule;
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(RULE.fill("rule", text, "expected", e.getMessage()));
    }
    throw new UsageException(
        RULE.fill("rule", text, "expected", "one of " + String.join(", ", measures)));
  }
}
