package entente.ui.cli.answer;

import entente.analysis.robust.RegretMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Which scenario wins where on the plane of two inputs, as an object.
 *
 * @param measure name of the measure
 * @param across input along the width
 * @param upward input along the height
 * @param decides how much each input decides of who wins
 * @param cells the cells of the plane
 */
record WinnersAnswer(
    String measure, String across, String upward, List<RegretMap.Ratio> decides, List<Cell> cells) {

  /**
   * Which scenario is best in a cell of the plane; null with too few futures.
   *
   * @param across ends of the cell in the first input
   * @param upward ends of the cell in the second
   * @param best scenario that is best on average; null with too few alternative settings
   * @param lead how far it is ahead of the next, in units of the measure
   * @param sure whether it is surely ahead, and by more than the margin
   * @param futures alternative settings in the cell
   */
  record Cell(
      List<Double> across,
      List<Double> upward,
      String best,
      double lead,
      boolean sure,
      int futures) {}

  /** Returns the answer of a map. */
  static WinnersAnswer of(RegretMap map) {
    List<Cell> cells = new ArrayList<>();
    for (int y = 0; y < map.cells().length; y++) {
      for (int x = 0; x < map.cells()[y].length; x++) {
        RegretMap.Cell cell = map.cells()[y][x];
        cells.add(
            new Cell(
                List.of(map.edgesX()[x], map.edgesX()[x + 1]),
                List.of(map.edgesY()[y], map.edgesY()[y + 1]),
                cell.best() < 0 ? null : map.outcomes().architectures().get(cell.best()),
                cell.lead(),
                cell.sure(),
                cell.futures()));
      }
    }
    return new WinnersAnswer(
        map.outcomes().measure().name(), map.x(), map.y(), map.ratios(), cells);
  }
}
