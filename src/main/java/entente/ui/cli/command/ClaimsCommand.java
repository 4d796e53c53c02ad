package entente.ui.cli.command;

import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimJudge;
import entente.analysis.claims.ClaimValues;
import entente.analysis.compare.Values;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.evidence.ClaimsFigure;
import entente.analysis.report.ClaimsReport;
import entente.analysis.report.ClaimsTables;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimReader;
import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.run.ClaimPlan;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.Schema;
import entente.ui.cli.answer.evidence.ClaimsAnswer;
import entente.ui.cli.answer.evidence.ClaimsText;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.option.FuturesOption;
import entente.ui.cli.session.ExperimentSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tests claims as experiments that can fail. */
@Command(
    name = "claims",
    description =
        "Tests the claims of the manual as experiments that can fail: with the mechanisms that state"
            + " each directly on, off and reversed, and in alternative settings.",
    footer = {
      "",
      "Examples:",
      "  entente claims",
      "  entente claims 02-inclusiveness-dilutes my-claim.yaml",
      "  entente claims --set parameters.portfolio.precision=10",
      "  entente claims --replicates 200 --futures 1000",
      "",
      "The last one is for a paper and takes about four times as long as the first."
    })
final class ClaimsCommand implements Callable<Integer> {

  private static final int REPLICATES = 80;

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..*",
      paramLabel = "CLAIM",
      description = "Paths or shipped names; all that are shipped if none is named.")
  private List<String> names = new ArrayList<>();

  @Mixin private ExperimentOptions options;

  @Mixin private FuturesOption futures;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!options.keep().isEmpty()) {
      throw new UsageException(
          "--keep: claims keeps the values of each claim and no other table of runs.");
    }
    int replicates = options.replicates(REPLICATES);
    List<ClaimDesign> claims = read();
    Identity identity =
        Identity.of(
            Program.current(),
            ShellWords.line(canonical(replicates)),
            options.seed(),
            claims.stream().map(c -> c.claim().key()).toList(),
            inputs(claims));
    ClaimPlan plan = plan(claims, replicates);
    Schema schema = parent.laboratory().schema();
    ClaimValues values = new ClaimValues(plan, new Values(schema.system(), schema.structure()));
    String name = names.size() == 1 ? "claims-" + ShellWords.bare(names.get(0)) : "claims";
    return new ExperimentSession(
            parent.terminal(), parent.laboratory(), options.out(name), options.workers(), identity)
        .gather(
            plan,
            values::add,
            folder -> conclude(folder, identity, new ClaimJudge(plan, values).findings(), values));
  }

  private ClaimPlan plan(List<ClaimDesign> claims, int replicates) {
    try {
      return new ClaimPlan(claims, options.seed(), replicates, futures.number());
    } catch (ArithmeticException e) {
      throw UsageException.tooManyRuns("claims");
    }
  }

  private CommandAnswer conclude(
      ResultsFolder folder, Identity identity, List<ClaimFinding> findings, ClaimValues values)
      throws IOException {
    ClaimsAnswer answer = new ClaimsAnswer(findings);
    answer.writeTables(folder, values);
    folder.text("verdicts.md", ClaimsTables.markdown(findings));
    Provenance provenance = provenance(identity, findings);
    List<Drawn> figures = Pictures.draw(folder, List.of(new ClaimsFigure(findings)), provenance);
    folder.text("report.html", new ClaimsReport(findings, provenance).html(figures));
    return CommandAnswer.of(
        parent.terminal(), new ClaimsText(findings).blocks(), answer.json(folder.path()));
  }

  private static Provenance provenance(Identity identity, List<ClaimFinding> findings) {
    SortedMap<String, String> digests = new TreeMap<>();
    findings.forEach(f -> digests.put(f.design().claim().key(), f.design().digest()));
    return Pictures.provenance(identity, digests);
  }

  /** Reads all claims; the faults of all of them together. */
  private List<ClaimDesign> read() {
    List<Setting> settings =
        Stream.concat(options.length().stream(), options.settings().stream()).toList();
    List<ClaimDesign> claims = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (String name : names.isEmpty() ? ClaimReader.shipped() : names) {
      try {
        claims.add(ClaimReader.read(name, settings));
      } catch (FaultsException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultsException(faults);
    }
    if (claims.stream().map(c -> c.claim().key()).distinct().count() < claims.size()) {
      throw new UsageException("claims: two claims of the same name, expected each once.");
    }
    return claims;
  }

  private static List<Input> inputs(List<ClaimDesign> claims) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (ClaimDesign claim : claims) {
      String key = claim.claim().key();
      inputs.put(key, Input.of(key, claim.text()));
      for (int k = 0; k < claim.arms().size(); k++) {
        String arm = key + "/" + claim.claim().arms().get(k).key();
        // The text of a scenario is long and follows from its name; its digest is enough.
        inputs.put(arm, new Input(arm, claim.arms().get(k).digest(), ""));
      }
    }
    return List.copyOf(inputs.values());
  }

  private List<String> canonical(int replicates) {
    List<String> words = new ArrayList<>(List.of("claims"));
    words.addAll(names);
    words.addAll(options.canonical(replicates));
    words.addAll(List.of("--futures", Integer.toString(futures.number())));
    return words;
  }
}
