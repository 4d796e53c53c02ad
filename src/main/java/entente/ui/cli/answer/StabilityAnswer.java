package entente.ui.cli.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.text.Template;
import entente.theory.HedonicGame;
import entente.theory.HedonicStability;
import entente.theory.HedonicStability.Notion;
import entente.theory.HedonicStability.Witness;
import entente.theory.Wishes;
import entente.theory.Wishes.Wish;
import entente.ui.cli.stored.CoalitionMoment;
import entente.ui.cli.terminal.CommandAnswer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which coalition structures of a game are stable, in words and as an object, with a witness for
 * each that is not.
 *
 * @param title name that a reader sees
 * @param names keys of the players
 * @param labels their names for a reader
 * @param game their preferences
 */
public record StabilityAnswer(
    String title, List<String> names, List<String> labels, HedonicGame game) {

  /** Most players whose structures are all shown with their witnesses: 203 of them. */
  private static final int EXPLAINED = 6;

  private static final int SHOWN = 12;
  private static final Template NOT = Template.of("  not {notions}: {why}\n");
  private static final int INDENT = 2;

  /**
   * Something by notion of stability.
   *
   * @param individuallyRational nobody would rather be alone
   * @param core no coalition would be better off by itself; null if not searched
   * @param strictCore no coalition would be as well off, and one member better; null if not
   *     searched
   * @param nash nobody would rather be in another coalition
   * @param individual nobody would, where all of that coalition agree
   * @param contractualNash nobody would, where all that are left agree
   * @param contractualIndividual nobody would, where both agree
   */
  private record Notions<T>(
      T individuallyRational,
      T core,
      T strictCore,
      T nash,
      T individual,
      T contractualNash,
      T contractualIndividual) {

    static <T> Notions<T> of(Function<Notion, T> each) {
      return new Notions<>(
          each.apply(Notion.INDIVIDUALLY_RATIONAL),
          each.apply(Notion.CORE),
          each.apply(Notion.STRICT_CORE),
          each.apply(Notion.NASH),
          each.apply(Notion.INDIVIDUAL),
          each.apply(Notion.CONTRACTUAL_NASH),
          each.apply(Notion.CONTRACTUAL_INDIVIDUAL));
    }

    <U> Notions<U> map(Function<T, U> change) {
      return new Notions<>(
          change.apply(individuallyRational),
          change.apply(core),
          change.apply(strictCore),
          change.apply(nash),
          change.apply(individual),
          change.apply(contractualNash),
          change.apply(contractualIndividual));
    }
  }

  /**
   * All stable structures, as JSON.
   *
   * @param stable the stable partitions by notion
   * @param witnesses why others are not stable; left out with more than six players
   */
  private record All(
      @JsonUnwrapped Notions<List<List<List<String>>>> stable,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<JsonWitness> witnesses) {}

  /**
   * How stable one structure is, as JSON.
   *
   * @param lists by notion a list of this partition alone, or of none; null if that was not
   *     searched
   * @param partition the structure
   * @param stable by notion whether it is stable; null if that was not searched
   * @param witnesses why it is not
   * @param wouldLeave who would leave, and be welcome
   * @param keptOut who would, and is not
   * @param snapshot the moment of a run that it was taken from; left out for a file
   */
  private record One(
      @JsonUnwrapped Notions<List<List<List<String>>>> lists,
      List<List<String>> partition,
      Notions<Boolean> stable,
      List<JsonWitness> witnesses,
      List<JsonWish> wouldLeave,
      List<JsonWish> keptOut,
      @JsonInclude(JsonInclude.Include.NON_NULL) CoalitionMoment.Origin snapshot) {}

  /**
   * Why a structure is not stable, as JSON.
   *
   * @param partition the structure
   * @param notion key of the notion by which it is not stable
   * @param player who would move; null if it is a coalition
   * @param coalition where to, or which coalition would be better off
   * @param sentence it in a sentence
   */
  private record JsonWitness(
      List<List<String>> partition,
      String notion,
      String player,
      List<String> coalition,
      String sentence) {}

  /**
   * What a player would rather do, as JSON.
   *
   * @param player who would rather be elsewhere
   * @param coalition where it would rather be
   * @param objectors who there does not want it
   * @param minding who is left and would mind
   */
  private record JsonWish(
      String player, List<String> coalition, List<String> objectors, List<String> minding) {}

  /** Returns the key of a notion in answers. */
  static String key(Notion notion) {
    return switch (notion) {
      case INDIVIDUALLY_RATIONAL -> "individuallyRational";
      case CORE -> "core";
      case STRICT_CORE -> "strictCore";
      case NASH -> "nash";
      case INDIVIDUAL -> "individual";
      case CONTRACTUAL_NASH -> "contractualNash";
      case CONTRACTUAL_INDIVIDUAL -> "contractualIndividual";
    };
  }

  /** Returns a notion in words. */
  static String word(Notion notion) {
    return switch (notion) {
      case INDIVIDUALLY_RATIONAL -> "individually rational";
      case CORE -> "in the core";
      case STRICT_CORE -> "in the strict core";
      case NASH -> "Nash stable";
      case INDIVIDUAL -> "individually stable";
      case CONTRACTUAL_NASH -> "contractually Nash stable";
      case CONTRACTUAL_INDIVIDUAL -> "contractually individually stable";
    };
  }

  /** Returns all stable structures. */
  public CommandAnswer all() {
    Map<Notion, List<List<Long>>> survey = HedonicStability.survey(game);
    List<List<Long>> structures = HedonicStability.structures(game.players());
    List<JsonWitness> witnesses = labels.size() <= EXPLAINED ? new ArrayList<>() : null;
    StringBuilder text = new StringBuilder();
    text.append(title).append(": ").append(labels.size()).append(" players, ");
    text.append(structures.size()).append(" coalition structures\n");
    for (Notion notion : Notion.values()) {
      List<List<Long>> stable = survey.get(notion);
      text.append('\n').append(word(notion)).append(": ");
      text.append(stable.isEmpty() ? "none\n" : stable.size() + "\n");
      for (List<Long> structure : stable.subList(0, Math.min(SHOWN, stable.size()))) {
        text.append(" ".repeat(INDENT)).append(words(structure)).append('\n');
      }
      if (stable.size() > SHOWN) {
        text.append("  … and ").append(stable.size() - SHOWN).append(" more; --json has all\n");
      }
    }
    if (witnesses != null) {
      text.append("\nWhy not\n");
      for (List<Long> structure : structures) {
        Map<Notion, Witness> found = witnesses(structure);
        found.forEach((notion, w) -> witnesses.add(witness(structure, notion, w)));
        if (!found.isEmpty()) {
          text.append('\n').append(words(structure)).append('\n').append(sentences(found));
        }
      }
    } else {
      text.append("\n--partition A,B|C says why one of them is not stable.\n");
    }
    Notions<List<List<List<String>>>> stable =
        Notions.of(
            notion -> survey.get(notion).stream().map(s -> GameWords.partition(names, s)).toList());
    return new CommandAnswer(text.toString(), new All(stable, witnesses));
  }

  /**
   * Returns whether one structure is stable, who would leave it, and who is kept out.
   *
   * @param moment the moment of a run that it was taken from, or null
   */
  public CommandAnswer one(List<Long> structure, CoalitionMoment moment) {
    Map<Notion, Witness> found = witnesses(structure);
    List<List<String>> partition = GameWords.partition(names, structure);
    Notions<Boolean> stable =
        Notions.of(notion -> searched(notion) ? !found.containsKey(notion) : null);
    StringBuilder text =
        new StringBuilder(title).append(": ").append(words(structure)).append("\n\n");
    for (Notion notion : Notion.values()) {
      if (searched(notion)) {
        boolean good = !found.containsKey(notion);
        text.append(good ? "yes  " : "no   ").append(word(notion));
        text.append(good ? "" : ": " + sentence(found.get(notion))).append('\n');
      } else {
        text.append("?    ").append(word(notion)).append(": not searched beyond ");
        text.append(HedonicStability.MAX_BLOCKING).append(" players\n");
      }
    }
    List<Wish> wishes = Wishes.of(game, structure);
    List<JsonWitness> witnesses = new ArrayList<>();
    found.forEach((notion, w) -> witnesses.add(witness(structure, notion, w)));
    List<JsonWish> leave = new ArrayList<>();
    List<JsonWish> out = new ArrayList<>();
    StringBuilder leaving = new StringBuilder();
    StringBuilder kept = new StringBuilder();
    for (Wish wish : firstOfEach(wishes, true)) {
      leave.add(json(wish));
      leaving.append("  ").append(sentence(wish)).append('\n');
    }
    for (Wish wish : firstOfEach(wishes, false)) {
      out.add(json(wish));
      kept.append("  ").append(sentence(wish)).append('\n');
    }
    text.append("\nWho would leave, and be welcome\n").append(or(leaving));
    text.append("\nWho is kept out\n").append(or(kept));
    Notions<List<List<List<String>>>> lists =
        stable.map(good -> good == null ? null : good ? List.of(partition) : List.of());
    CoalitionMoment.Origin origin = moment == null ? null : moment.origin();
    One json = new One(lists, partition, stable, witnesses, leave, out, origin);
    return new CommandAnswer(text.toString(), json);
  }

  private static String or(StringBuilder lines) {
    return lines.isEmpty() ? "  nobody\n" : lines.toString();
  }

  private static List<Wish> firstOfEach(List<Wish> wishes, boolean accepted) {
    Map<Integer, Wish> first = new LinkedHashMap<>();
    wishes.stream()
        .filter(wish -> wish.accepted() == accepted)
        .forEach(wish -> first.putIfAbsent(wish.player(), wish));
    return List.copyOf(first.values());
  }

  private boolean searched(Notion notion) {
    boolean coalitions = notion == Notion.CORE || notion == Notion.STRICT_CORE;
    return !coalitions || game.players() <= HedonicStability.MAX_BLOCKING;
  }

  private Map<Notion, Witness> witnesses(List<Long> structure) {
    Map<Notion, Witness> found = new EnumMap<>(Notion.class);
    for (Notion notion : Notion.values()) {
      if (searched(notion)) {
        Optional<Witness> witness = HedonicStability.witness(game, structure, notion);
        witness.ifPresent(w -> found.put(notion, w));
      }
    }
    return found;
  }

  private String sentences(Map<Notion, Witness> found) {
    Map<String, List<String>> bySentence = new LinkedHashMap<>();
    found.forEach(
        (notion, w) ->
            bySentence.computeIfAbsent(sentence(w), s -> new ArrayList<>()).add(word(notion)));
    return bySentence.entrySet().stream()
        .map(e -> NOT.fill("notions", String.join(", ", e.getValue()), "why", e.getKey()))
        .collect(Collectors.joining());
  }

  private JsonWitness witness(List<Long> structure, Notion notion, Witness witness) {
    return new JsonWitness(
        GameWords.partition(names, structure),
        key(notion),
        witness.player() < 0 ? null : names.get(witness.player()),
        GameWords.members(names, witness.coalition()),
        sentence(witness));
  }

  private JsonWish json(Wish wish) {
    return new JsonWish(
        names.get(wish.player()),
        GameWords.members(names, wish.coalition()),
        GameWords.members(names, wish.objectors()),
        GameWords.members(names, wish.left()));
  }

  private String sentence(Witness witness) {
    if (Long.bitCount(witness.coalition()) == 1) {
      return move(Long.numberOfTrailingZeros(witness.coalition()), witness.coalition());
    }
    return witness.player() < 0
        ? members(witness.coalition()) + " would form a coalition"
        : move(witness.player(), witness.coalition());
  }

  private String sentence(Wish wish) {
    String objectors = members(wish.objectors());
    String left = members(wish.left());
    return move(wish.player(), wish.coalition())
        + (objectors.isEmpty() ? "" : "; against it " + objectors)
        + (left.isEmpty() ? "" : "; left behind and minding " + left);
  }

  private String move(int player, long coalition) {
    long others = coalition & ~(1L << player);
    String name = labels.get(player);
    return others == 0 ? name + " would rather be alone" : name + " would join " + members(others);
  }

  private String members(long coalition) {
    return String.join(", ", GameWords.members(labels, coalition));
  }

  private String words(List<Long> structure) {
    return GameWords.words(GameWords.partition(labels, structure));
  }
}
