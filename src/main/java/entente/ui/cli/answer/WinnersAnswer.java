package entente.ui.cli.answer;

import entente.analysis.robust.RegretMap;
import java.util.ArrayList;
import java.util.List;

/** Which scenario wins where on the plane of two inputs, as an object. */
record WinnersAnswer(
    String measure, String across, String upward, List<RegretMap.Ratio> decides, List<Cell> cells) {

  /** Which scenario is best in a cell of the plane; null with too few futures. */
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
