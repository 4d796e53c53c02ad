package entente.ui.cli.command;

import entente.ui.cli.terminal.FaultAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records a command answers with.
 *
 * @param name name of the command, those of the commands above it before
 * @param folder whether it may write a results folder
 * @param forms the records, those of faults left out
 */
record AnswerKind(String name, boolean folder, List<Class<?>> forms) {

  private static final String ANSWER = "entente.ui.cli.answer.";
  private static final String EVIDENCE = "entente.ui.cli.answer.evidence.";
  private static final String REASONS = "entente.ui.cli.answer.reasons.";
  private static final String COMMAND = "entente.ui.cli.command.";
  private static final String SESSION = "entente.ui.cli.session.";
  private static final String NOT_DRAWN = SESSION + "FolderSession$NotDrawn";

  /** Returns the answers of all commands, by name. */
  static List<AnswerKind> all() {
    return List.of(
        plain("alliances", ANSWER + "AlliancesAnswer$Json"),
        filed("analyze", ANSWER + "AnalysisAnswer", ANSWER + "GivenDataAnswer"),
        filed(
            "branch",
            REASONS + "PortfolioBranchAnswer$Whole",
            REASONS + "BranchAnswer$Whole",
            REASONS + "BranchEnsembleAnswer$Whole",
            COMMAND + "BranchCommand$Failed",
            NOT_DRAWN),
        plain("check", COMMAND + "CheckCommand$Answer"),
        filed("claims", EVIDENCE + "ClaimsAnswer$Whole", NOT_DRAWN),
        plain("classroom", COMMAND + "ClassroomCommand$Opened"),
        filed("compare", ANSWER + "ComparisonAnswer", COMMAND + "CompareCommand$Failed", NOT_DRAWN),
        plain("describe", COMMAND + "DescribeCommand$Answer"),
        plain("diff", COMMAND + "DiffCommand$Answer"),
        filed("discover", ANSWER + "DiscoveryAnswer"),
        filed("forecast", EVIDENCE + "ForecastAnswer$Whole", NOT_DRAWN),
        filed(
            "hindcast",
            EVIDENCE + "SecondAnswer$Whole",
            SESSION + "EnsembleSession$Found",
            NOT_DRAWN),
        filed("hindcast-ablation", EVIDENCE + "AblationAnswer$Whole", NOT_DRAWN),
        filed(
            "hindcast-first-model",
            EVIDENCE + "HindcastJson$Whole",
            SESSION + "CalibrationSession$Found",
            NOT_DRAWN),
        filed("hindcast-rolling", EVIDENCE + "RollingAnswer$Whole", NOT_DRAWN),
        filed("landscape", ANSWER + "LandscapeAnswer$Json"),
        filed("merge", ANSWER + "SweepAnswer", NOT_DRAWN),
        plain("new", COMMAND + "NewCommand$Written"),
        plain("page", COMMAND + "PageCommand$Made"),
        filed("patterns", EVIDENCE + "PatternsAnswer$Json", NOT_DRAWN),
        plain("power", ANSWER + "PowerAnswer"),
        filed("rerun", COMMAND + "RerunCommand$Answer"),
        filed("run", ANSWER + "RunAnswer$Made", NOT_DRAWN),
        plain("score", EVIDENCE + "ScoreAnswer$Json"),
        filed("search", ANSWER + "SearchAnswer", NOT_DRAWN),
        plain("stability", ANSWER + "StabilityAnswer$All", ANSWER + "StabilityAnswer$One"),
        filed("sweep", ANSWER + "SweepAnswer", SESSION + "DryRun$Answer", NOT_DRAWN),
        filed("update", ANSWER + "UpdateAnswer$Json"),
        plain("verify", COMMAND + "VerifyCommand$Answer"),
        filed(
            "why",
            REASONS + "PortfolioWhyJson$Whole",
            REASONS + "PortfolioWhyJson$One",
            REASONS + "StepsAnswer$Whole",
            REASONS + "WhyJson$Whole",
            REASONS + "WhyJson$One",
            REASONS + "LeavingAnswer$Whole"));
  }

  /** Returns all forms, faults last. */
  List<Class<?>> withFaults() {
    List<Class<?>> all = new ArrayList<>(forms);
    all.add(FaultAnswer.All.class);
    return all;
  }

  private static AnswerKind plain(String name, String... records) {
    return new AnswerKind(name, false, classes(records));
  }

  private static AnswerKind filed(String name, String... records) {
    return new AnswerKind(name, true, classes(records));
  }

  // By name, since most of them are nobody's business but of the class that makes them.
  private static List<Class<?>> classes(String... names) {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      try {
        classes.add(Class.forName(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return classes;
  }
}
