package entente.experiment.run;

import entente.model.Chance;
import entente.model.decisions.Switch;
import entente.model.dynamics.Happening;
import entente.model.dynamics.Snapshot;
import entente.model.portfolio.PortfolioStep;
import java.util.List;

/**
 * The digest of all that a run has come to, by the bits of every number: two engines that give the
 * same digest have computed the same run.
 *
 * <p>64 bits that show a difference, not a signature. Undefined numbers count as one and the same,
 * and so do 0 and −0.
 */
public final class RunDigest {

  private static final int DIGITS = 16;
  private static final long UNDEFINED = Chance.hash("undefined");

  private long digest = Chance.hash("run");

  /** Adds the condition after a round and its measures. */
  public void add(Snapshot snapshot, double[] measures) {
    add(snapshot.round());
    add(snapshot.capability());
    add(snapshot.position());
    add(snapshot.fear());
    add(snapshot.bloc());
    add(snapshot.seat());
    add(snapshot.evenness());
    add(snapshot.security());
    add(snapshot.realisedSecurity());
    add(snapshot.stay());
    add(snapshot.stayWithoutCost());
    add(snapshot.strictBestReply());
    add(snapshot.openOptions());
    snapshot.structures().forEach(this::add);
    add(snapshot.hybridLoad());
    add(snapshot.armsControl());
    add(snapshot.norms());
    for (Snapshot.OfPair pair : snapshot.pairs()) {
      add(pair.rung() + (pair.latent() ? 0 : 1 << 3));
      add(pair.warHazard());
    }
    add(snapshot.newWars());
    add(snapshot.poleWar());
    add(snapshot.democracy());
    add(snapshot.nuclear());
    add(measures);
  }

  private void add(Snapshot.OfStructure structure) {
    for (int i = 0; i < structure.status().length; i++) {
      add(structure.status()[i].name());
      add(structure.asked()[i]);
    }
    add(structure.weight());
    add(structure.depth());
    add(structure.obligations());
    add(structure.effectiveness());
    add(structure.cases());
    add(structure.won());
    add(structure.politicisation());
    add(structure.credibility());
    add(structure.dominance());
    add(structure.spread());
    add(structure.focus());
    add(structure.target());
    add(structure.dialogue());
  }

  /** Adds what states decided and what happened, with its reasons. */
  public void add(List<Switch> switches, List<PortfolioStep> steps, List<Happening> chronicle) {
    for (Switch s : switches) {
      add(new int[] {s.round(), s.state(), s.oldBloc(), s.oldSeat(), s.newBloc(), s.newSeat()});
      add(s.oldTerms());
      add(s.newTerms());
      add(s.oldNoise());
      add(s.newNoise());
      add(s.tipped());
      add(s.admitted());
    }
    for (PortfolioStep s : steps) {
      add(new int[] {s.round(), s.state(), s.structure()});
      add(s.kind().name());
      add(s.terms());
      add(s.cost());
      add(s.want());
      add(s.cause());
    }
    for (Happening h : chronicle) {
      add(new int[] {h.round(), h.actor(), h.target(), h.structure(), h.vector()});
      add(h.kind());
      add(h.outcome());
    }
  }

  private void add(double[] numbers) {
    for (double number : numbers) {
      add(number);
    }
  }

  private void add(int[] numbers) {
    for (int number : numbers) {
      add(number);
    }
  }

  private void add(boolean[] flags) {
    for (boolean flag : flags) {
      add(flag);
    }
  }

  private void add(boolean flag) {
    add(flag ? 1L : 0L);
  }

  private void add(double number) {
    // Engines differ in the bits of what is undefined, and in the sign of 0, which says nothing.
    add(Double.isNaN(number) ? UNDEFINED : Double.doubleToLongBits(number == 0 ? 0 : number));
  }

  private void add(String word) {
    add(Chance.hash(word));
  }

  private void add(long bits) {
    digest = Chance.join(digest, bits);
  }

  /** Returns the digest so far, as 16 hexadecimal digits. */
  public String text() {
    String digits = Long.toHexString(digest);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
