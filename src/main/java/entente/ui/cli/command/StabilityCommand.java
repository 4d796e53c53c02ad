package entente.ui.cli.command;

import entente.experiment.game.ActorsFile;
import entente.experiment.game.GameFiles;
import entente.experiment.game.PlayersFile;
import entente.text.Template;
import entente.theory.AdditivelySeparable;
import entente.theory.BestReplies;
import entente.theory.HedonicGame;
import entente.theory.HedonicStability;
import entente.ui.cli.answer.GameWords;
import entente.ui.cli.answer.StabilityAnswer;
import entente.ui.cli.stored.CoalitionMoment;
import entente.ui.cli.stored.MomentOptions;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Which coalition structures are stable (Bogomolnaia and Jackson 2002). */
@Command(
    name = "stability",
    description = "Which coalition structures are stable (Bogomolnaia and Jackson 2002).",
    footer = {
      "",
      "Up to 10 players all structures are looked at; beyond, ask about one.",
      "",
      "Examples:",
      "  entente stability undesired-guest",
      "  entente stability roommates --partition '1,2|3'",
      "  entente stability --from results/run-five-states --row 0 --round 40"
    })
final class StabilityCommand implements Callable<Integer> {

  private static final int MAX_MOVES = 100_000;
  private static final Template TOO_MANY =
      Template.of(
          """
          players: {n}, expected at most {most} for an enumeration. Maybe --partition A,B|C \
          to ask about one structure, or --best-replies to look for one.\
          """);
  private static final Template NOBODY =
      Template.of("--partition: value \"{word}\", expected one of {names}.");
  private static final Template AGAIN =
      Template.of("--partition: {name} again, expected each player once.");
  private static final Template WITHOUT =
      Template.of("--partition: without {name}, expected every player in a coalition.");
  private static final Template SETTLED =
      Template.of("Best replies from everybody alone settled after {moves} moves.");
  private static final Template UNSETTLED =
      Template.of("Best replies from everybody alone did not settle in {moves} moves.");

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "File with players and preferences or affinity, or a shipped name.")
  private String file;

  @Mixin private MomentOptions options;

  @Option(
      names = "--partition",
      paramLabel = "A,B|C",
      description = "Ask about this coalition structure only.")
  private String partition;

  @Option(
      names = "--best-replies",
      description = "Ask about the structure that best replies lead to from everybody alone.")
  private boolean replies;

  @Override
  public Integer call() throws IOException {
    CoalitionMoment moment = options.moment("stability", file, HedonicGame.MAX_PLAYERS);
    Terminal terminal = parent.terminal();
    CommandAnswer answer = moment == null ? ofFile() : ofMoment(moment);
    if (terminal.json()) {
      terminal.print(answer.json());
    } else {
      terminal.print(answer.words());
    }
    if (moment != null && !moment.doubt().isEmpty()) {
      terminal.note(moment.doubt());
    }
    return ExitStatus.DONE;
  }

  private CommandAnswer ofFile() {
    PlayersFile players = GameFiles.players(file);
    HedonicGame game = players.game();
    StabilityAnswer answer =
        new StabilityAnswer(players.title(), players.names(), players.names(), game);
    if (partition != null && replies) {
      throw new UsageException("--partition and --best-replies, expected one of the two.");
    }
    if (partition != null) {
      List<Long> structure = structure(players.names());
      return GameWords.ask(() -> answer.one(structure, null));
    }
    int n = game.players();
    if (replies) {
      List<Long> alone = LongStream.range(0, n).map(i -> 1L << i).boxed().toList();
      BestReplies.Outcome end = BestReplies.from(game, alone, n, MAX_MOVES);
      CommandAnswer found = answer.one(end.structure(), null);
      String how = (end.settled() ? SETTLED : UNSETTLED).fill("moves", end.moves());
      return new CommandAnswer(how + "\n" + found.words(), found.json());
    }
    if (n > HedonicStability.MAX_ENUMERATED) {
      throw new UsageException(TOO_MANY.fill("n", n, "most", HedonicStability.MAX_ENUMERATED));
    }
    return answer.all();
  }

  private CommandAnswer ofMoment(CoalitionMoment moment) {
    if (partition != null || replies) {
      throw new UsageException(
          "--partition and --best-replies go with FILE, expected --from without them.");
    }
    ActorsFile actors = moment.actors();
    HedonicGame game = new AdditivelySeparable(actors.sizes(), actors.propensity());
    StabilityAnswer answer =
        new StabilityAnswer(actors.title(), actors.names(), moment.labels(), game);
    CommandAnswer found = answer.one(moment.structure(), moment);
    String out = moment.leftOut().isEmpty() ? "" : moment.leftOut() + "\n";
    String words = String.join("\n", found.words(), CoalitionMoment.CAMPS, out);
    return new CommandAnswer(words, found.json());
  }

  private List<Long> structure(List<String> names) {
    List<Long> structure = new ArrayList<>();
    long seen = 0;
    for (String part : partition.split("\\|", -1)) {
      long coalition = 0;
      for (String word : part.split(",", -1)) {
        int player = names.indexOf(word.strip());
        if (player < 0) {
          String known = String.join(", ", names);
          throw new UsageException(NOBODY.fill("word", word.strip(), "names", known));
        }
        if (((seen | coalition) >> player & 1) == 1) {
          throw new UsageException(AGAIN.fill("name", names.get(player)));
        }
        coalition |= 1L << player;
      }
      seen |= coalition;
      structure.add(coalition);
    }
    for (int i = 0; i < names.size(); i++) {
      if ((seen >> i & 1) == 0) {
        throw new UsageException(WITHOUT.fill("name", names.get(i)));
      }
    }
    return structure;
  }
}
