package entente.ui.cli;

import entente.experiment.sampling.AddedDesign;
import entente.model.AddedException;
import entente.model.decisions.AddedMechanism;
import entente.model.measures.AddedMeasure;
import entente.model.portfolio.StepTerm;
import entente.ui.cli.command.CommandLines;
import entente.ui.cli.command.Simulators;
import entente.ui.cli.terminal.AnswerStream;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Heartbeat;
import entente.ui.cli.terminal.Interrupts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The program's only entry. */
public final class Main {
  private Main() {}

  /** Starts the program with the words of the command line. */
  public static void main(String[] args) {
    // Numbers and drawings are the same in every language of the machine.
    Locale.setDefault(Locale.ROOT);
    Interrupts.watch();
    // System.out would not say why an answer could not be written.
    AnswerStream answers = new AnswerStream(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(answers, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status;
    try {
      status = start(out, err, args);
    } finally {
      out.flush();
      err.flush();
      Interrupts.said();
    }
    status = answers.status(status, err);
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  /** Finds what jars beside the program add before anything else asks for it. */
  private static int start(PrintWriter out, PrintWriter err, String... args) {
    try {
      AddedMeasure.all();
      AddedMechanism.all();
      StepTerm.values();
      AddedDesign.all();
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof AddedException fault) {
        err.println(fault.getMessage());
        return ExitStatus.BAD_INPUT;
      }
      throw e;
    }
    return CommandLines.execute(Simulators.model(), Heartbeat.Rhythm.PERSON, out, err, args);
  }
}
