package entente.theory;

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

  /**
   * Returns cohesion and its halves; the entries are not checked, only the shapes.
   *
   * @param rootSizes the square root of each of n sizes, at least 0
   * @param propensity n × n numbers in [−1, 1], row by row, symmetric; only those above the
   *     diagonal are read
   * @param camps for each actor the set of camps that it is in, one bit per camp; 0 for none
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public static AboveChance of(double[] rootSizes, double[] propensity, long[] camps) {
    int n = rootSizes.length;
    Check.that(
        propensity.length == n * n && camps.length == n,
        "propensity, camps",
        propensity.length + " and " + camps.length + " entries",
        "n² and n for n = " + n + " sizes");
    double all = 0;
    double together = 0;
    double friends = 0;
    double friendsApart = 0;
    double enemies = 0;
    double enemiesTogether = 0;
    for (int i = 0; i < n; i++) {
      double root = rootSizes[i];
      long camp = camps[i];
      for (int j = i + 1; j < n; j++) {
        double weight = root * rootSizes[j];
        double pull = weight * propensity[i * n + j];
        boolean joined = (camp & camps[j]) != 0;
        all += weight;
        if (joined) {
          together += weight;
        }
        if (pull > 0) {
          friends += pull;
          if (!joined) {
            friendsApart += pull;
          }
        } else {
          enemies -= pull;
          if (joined) {
            enemiesTogether -= pull;
          }
        }
      }
    }
    double share = together / all;
    double chance = (1 - share) * friends + share * enemies;
    return new AboveChance(
        chance == 0 ? Double.NaN : 1 - (friendsApart + enemiesTogether) / chance,
        friendsApart / friends,
        enemiesTogether / enemies);
  }
}
