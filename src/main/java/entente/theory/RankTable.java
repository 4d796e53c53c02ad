package entente.theory;

import java.util.Arrays;

/** A hedonic game of few players with every preference looked up once. */
final class RankTable implements HedonicGame {

  private final int[][] rank;

  RankTable(HedonicGame game) {
    int n = game.players();
    rank = new int[n][1 << n];
    for (int i = 0; i < n; i++) {
      int player = i;
      Long[] coalitions = new Long[1 << (n - 1)];
      int count = 0;
      for (long coalition = 0; coalition < 1 << n; coalition++) {
        if ((coalition >> i & 1) == 1) {
          coalitions[count++] = coalition;
        }
      }
      Arrays.sort(coalitions, (a, b) -> game.compare(player, a, b));
      int level = 0;
      for (int k = 0; k < count; k++) {
        if (k > 0 && game.compare(i, coalitions[k], coalitions[k - 1]) != 0) {
          level++;
        }
        rank[i][coalitions[k].intValue()] = level;
      }
    }
  }

  @Override
  public int players() {
    return rank.length;
  }

  @Override
  public int compare(int player, long first, long second) {
    return Integer.compare(rank[player][(int) first], rank[player][(int) second]);
  }
}
