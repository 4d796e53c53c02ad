package entente.theory;

import entente.text.Template;

/**
 * How much less frustrated a set of actors is than the same amount of togetherness would leave it
 * by chance.
 *
 * <p>Our extension of the landscape of Axelrod, R. and Bennett, D. S. (1993), British Journal of
 * Political Science 23, 211–233: any number of camps, which may overlap, and actors in none. Pairs
 * have the weight w<sub>ij</sub> = √(c<sub>i</sub> c<sub>j</sub>) of their sizes and a propensity
 * p<sub>ij</sub> = p⁺ − p⁻; the distance d<sub>ij</sub> is 0 if they share a camp and 1 otherwise.
 * Frustration is F = Σ w (p⁺ d + p⁻ (1 − d)) over unordered pairs. With t = Σ w (1 − d) / Σ w,
 * chance gives F₀ = (1 − t) Σ w p⁺ + t Σ w p⁻.
 *
 * @param cohesion 1 − F/F₀: 1 without frustration, 0 at chance, negative below; NaN if F₀ is 0
 * @param friendsApart Σ w p⁺ d / Σ w p⁺ in [0, 1]; NaN if nobody likes anybody
 * @param enemiesTogether Σ w p⁻ (1 − d) / Σ w p⁻ in [0, 1]; NaN if nobody dislikes anybody
 */
public record AboveChance(double cohesion, double friendsApart, double enemiesTogether) {

  private static final Template ENTRIES = Template.of("{pairs} and {camps} entries");
  private static final Template SHAPE = Template.of("n² and n for n = {n} sizes");

  /**
   * The sums over all pairs that do not depend on who is together with whom.
   *
   * @param weight Σ w
   * @param friends Σ w p⁺
   * @param enemies Σ w p⁻
   */
  public record Totals(double weight, double friends, double enemies) {}

  /**
   * Returns the sums over all pairs; the entries are not checked, only the shapes.
   *
   * @param rootSizes the square root of each of n sizes, at least 0
   * @param propensity n × n numbers in [−1, 1], row by row, symmetric; only those above the
   *     diagonal are read
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public static Totals totals(double[] rootSizes, double[] propensity) {
    int n = rootSizes.length;
    checkShape(n, propensity.length, n);
    double all = 0;
    double pulls = 0;
    double strength = 0;
    for (int i = 0; i < n; i++) {
      double root = rootSizes[i];
      for (int j = i + 1; j < n; j++) {
        double weight = root * rootSizes[j];
        double pull = weight * propensity[i * n + j];
        all += weight;
        pulls += pull;
        strength += Math.abs(pull);
      }
    }
    return new Totals(all, (strength + pulls) / 2, (strength - pulls) / 2);
  }

  /**
   * Returns cohesion and its halves for camps that may overlap.
   *
   * @param totals the sums over all pairs of the same sizes and propensities
   * @param rootSizes as above
   * @param propensity as above
   * @param camps for each actor the set of camps that it is in, one bit per camp; 0 for none
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public static AboveChance of(
      Totals totals, double[] rootSizes, double[] propensity, long[] camps) {
    int n = rootSizes.length;
    checkShape(n, propensity.length, camps.length);
    int[] in = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (camps[i] != 0) {
        in[count++] = i;
      }
    }
    double together = 0;
    double pulls = 0;
    double strength = 0;
    for (int a = 0; a < count; a++) {
      int i = in[a];
      double root = rootSizes[i];
      long camp = camps[i];
      for (int b = a + 1; b < count; b++) {
        int j = in[b];
        double weight = (camp & camps[j]) == 0 ? 0 : root * rootSizes[j];
        double pull = weight * propensity[i * n + j];
        together += weight;
        pulls += pull;
        strength += Math.abs(pull);
      }
    }
    return compare(totals, together, pulls, strength);
  }

  /**
   * Returns cohesion and its halves for camps that may overlap, taking the sums over all pairs too.
   *
   * @param rootSizes as above
   * @param propensity as above
   * @param camps as above
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public static AboveChance of(double[] rootSizes, double[] propensity, long[] camps) {
    return of(totals(rootSizes, propensity), rootSizes, propensity, camps);
  }

  /**
   * Returns cohesion and its halves for one camp, everybody else being alone.
   *
   * @param totals the sums over all pairs of the same sizes and propensities
   * @param rootSizes as above
   * @param propensity as above
   * @param members indices of the actors in the camp, rising
   */
  public static AboveChance ofCamp(
      Totals totals, double[] rootSizes, double[] propensity, int[] members) {
    int n = rootSizes.length;
    double together = 0;
    double pulls = 0;
    double strength = 0;
    for (int a = 0; a < members.length; a++) {
      int i = members[a];
      for (int b = a + 1; b < members.length; b++) {
        int j = members[b];
        double weight = rootSizes[i] * rootSizes[j];
        double pull = weight * propensity[i * n + j];
        together += weight;
        pulls += pull;
        strength += Math.abs(pull);
      }
    }
    return compare(totals, together, pulls, strength);
  }

  private static AboveChance compare(
      Totals totals, double together, double pulls, double strength) {
    double friendsTogether = (strength + pulls) / 2;
    double enemiesTogether = (strength - pulls) / 2;
    double friendsApart = Math.max(0, totals.friends() - friendsTogether);
    double share = together / totals.weight();
    double chance = (1 - share) * totals.friends() + share * totals.enemies();
    return new AboveChance(
        chance == 0 ? Double.NaN : 1 - (friendsApart + enemiesTogether) / chance,
        friendsApart / totals.friends(),
        enemiesTogether / totals.enemies());
  }

  private static void checkShape(int n, int pairs, int camps) {
    // Asked in every round, so nothing is put into words before it is needed.
    if (pairs != n * n || camps != n) {
      Check.that(
          false,
          "propensity, camps",
          ENTRIES.fill("pairs", pairs, "camps", camps),
          SHAPE.fill("n", n));
    }
  }
}
