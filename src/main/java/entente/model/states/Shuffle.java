package entente.model.states;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A placebo: the hostility of round 0 dealt out anew among all pairs of states (permutation, Fisher
 * 1935).
 *
 * <p>Each pair gets both directions of one pair, itself perhaps, and no two get the same. The deal
 * hangs on the number of the shuffle and the streams of the states alone, so that it is the same
 * for every seed.
 */
final class Shuffle {

  private final Chance chance;

  /** One pair of states, the first before the second in their order, and its draw. */
  private record Card(int a, int b, double draw) {}

  Shuffle(int number) {
    chance = new Chance(number);
  }

  /** Deals hostility, flat by source, out anew. */
  void deal(World world, double[] fear) {
    int n = world.size();
    List<Card> pairs = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double draw = chance.uniform(Purpose.SHUFFLE, world.stream(a), world.stream(b), 0);
        pairs.add(new Card(a, b, draw));
      }
    }
    List<Card> dealt = new ArrayList<>(pairs);
    dealt.sort(Comparator.comparingDouble(Card::draw));
    double[] before = fear.clone();
    for (int k = 0; k < pairs.size(); k++) {
      Card to = pairs.get(k);
      Card from = dealt.get(k);
      fear[to.b() * n + to.a()] = before[from.b() * n + from.a()];
      fear[to.a() * n + to.b()] = before[from.a() * n + from.b()];
    }
  }
}
