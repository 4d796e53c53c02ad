package entente.ui.desktop;

/**
 * What the charts draw of one round.
 *
 * @param round the round; 0 is the world itself
 * @param year year at the round
 * @param measures the measures of the system, in their order; NaN where undefined
 * @param shares share of states in each posture, in the order of the run's postures; their sum is 1
 * @param members share of states that belong to each structure that states choose, in the order in
 *     which the run's postures declare them; NaN for one that is not there
 */
record ChartPoint(int round, double year, double[] measures, double[] shares, double[] members) {}
