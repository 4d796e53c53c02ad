package entente.experiment.study;

import entente.experiment.input.Condition;
import entente.experiment.input.Faults;
import entente.experiment.input.Places;
import entente.experiment.sampling.AddedDesign;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.CheckedDesign;
import entente.experiment.sampling.DesignKind;
import entente.experiment.sampling.FactorGroups;
import entente.experiment.sampling.FullDesign;
import entente.experiment.sampling.LatinHypercube;
import entente.experiment.sampling.MorrisDesign;
import entente.experiment.sampling.OneAtATimeDesign;
import entente.experiment.sampling.Points;
import entente.experiment.sampling.RandomDesign;
import entente.experiment.sampling.SaltelliDesign;
import entente.experiment.sampling.SobolDesign;
import entente.experiment.sampling.UnitDesign;
import entente.experiment.sampling.ZipDesign;
import entente.experiment.scenario.ScenarioTemplate;
import entente.model.Chance;
import entente.text.Template;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the points of a study by its kind of design, and refuses what does not belong to it. */
final class DesignReader {
  private static final Template ONLY_WITH = Template.of("{key} with {kinds} only");
  private static final Template TOO_FEW =
      Template.of("{points} points in {proposed} proposed meet the constraints");
  private static final Template NO_DESIGN =
      Template.of("a design for {factors} factors and {points} points: {problem}");

  private static final int PROPOSED = 1000;
  private static final double ROOM = 1.1;
  private static final Map<String, Set<DesignKind>> BELONGS = new LinkedHashMap<>();

  static {
    BELONGS.put(
        "points",
        EnumSet.of(
            DesignKind.RANDOM, DesignKind.LATIN_HYPERCUBE, DesignKind.SOBOL, DesignKind.ADDED));
    BELONGS.put("trajectories", EnumSet.of(DesignKind.MORRIS));
    BELONGS.put("levels", EnumSet.of(DesignKind.MORRIS));
    BELONGS.put("samples", EnumSet.of(DesignKind.SALTELLI));
    BELONGS.put("second_order", EnumSet.of(DesignKind.SALTELLI));
    BELONGS.put("table", EnumSet.of(DesignKind.TABLE));
    BELONGS.put("name", EnumSet.of(DesignKind.ADDED));
  }

  private final Places places;
  private final Faults faults;
  private final Chance chance;
  private final Map<String, ScenarioTemplate> templates;
  private final List<Integer> bases;

  /**
   * Starts without a design.
   *
   * @param bases which level of each axis is its base, where factors are varied one at a time
   */
  DesignReader(
      Places places,
      Faults faults,
      long seed,
      Map<String, ScenarioTemplate> templates,
      List<Integer> bases) {
    this.places = places;
    this.faults = faults;
    this.chance = new Chance(seed);
    this.templates = templates;
    this.bases = bases;
  }

  /**
   * Returns the points; of no use if there are faults.
   *
   * @param table the table of the design; null if it has none
   */
  Points points(Study study, List<Axis> axes, List<Condition> conditions, DesignTable table) {
    DesignTerms d = study.design();
    Map<String, Boolean> said = new LinkedHashMap<>();
    said.put("points", d.points() > 0);
    said.put("trajectories", d.trajectories() > 0);
    said.put("levels", d.levels() > 0);
    said.put("samples", d.samples() > 0);
    said.put("second_order", d.secondOrder());
    said.put("table", d.table() != null);
    said.put("name", d.name() != null);
    said.forEach((key, given) -> belongs(d.kind(), key, given));
    for (Factor factor : study.factors()) {
      if (factor.group() != null
          && d.kind() != DesignKind.MORRIS
          && d.kind() != DesignKind.SALTELLI) {
        String path = "factors." + factor.key() + ".group";
        String expected = "group with morris or saltelli only";
        places.at(path).word(factor.group()).maybe("delete it").expected(expected);
      }
    }
    for (Factor factor : study.factors()) {
      if (factor.base() != null && d.kind() != DesignKind.ONE_AT_A_TIME) {
        String path = "factors." + factor.key() + ".base";
        String expected = "base with one_at_a_time only";
        places.at(path).word(factor.base()).maybe("delete it").expected(expected);
      }
    }
    if (!conditions.isEmpty() && d.points() > Points.TRIED) {
      String expected = "at most " + Points.TRIED + " points where there are constraints";
      places.at("design.points").found(Integer.toString(d.points())).expected(expected);
    }
    if (!conditions.isEmpty() && !free(d.kind())) {
      String expected = "no constraints with " + d.kind().word() + ", whose points belong together";
      places.at("constraints").found("constraints").maybe("sobol").expected(expected);
    }
    if (!faults.isEmpty()) {
      return null;
    }
    try {
      Points points = build(d, axes, conditions, table, study);
      if (points != null && points.size() == 0) {
        places.at("constraints").found("no point left").expected("some points");
      }
      return points;
    } catch (ArithmeticException e) {
      String most = "at most " + Integer.MAX_VALUE + " points";
      places.at("design").found("more points than can be numbered").expected(most);
      return null;
    }
  }

  private static boolean free(DesignKind kind) {
    return !EnumSet.of(DesignKind.MORRIS, DesignKind.SALTELLI, DesignKind.ADDED).contains(kind);
  }

  private void belongs(DesignKind kind, String key, boolean given) {
    boolean belongs = BELONGS.get(key).contains(kind);
    String path = "design." + key;
    if (given && !belongs) {
      List<String> kinds = BELONGS.get(key).stream().map(DesignKind::word).toList();
      String expected = ONLY_WITH.fill("key", key, "kinds", String.join(" or ", kinds));
      places.at(path).found("a value with " + kind.word()).maybe("delete it").expected(expected);
    } else if (!given && belongs && !key.equals("second_order") && !key.equals("levels")) {
      String expected =
          switch (key) {
            case "table" -> "a CSV file";
            case "name" -> "the name of an added design";
            default -> "a whole number of at least 1";
          };
      faults.at(places.of("design"), path).missing(expected);
    }
  }

  private Points build(
      DesignTerms d, List<Axis> axes, List<Condition> conditions, DesignTable table, Study study) {
    List<String> names = axes.stream().map(Axis::name).toList();
    int proposed =
        conditions.isEmpty()
            ? d.points()
            : (int) Math.min(Points.TRIED, (long) PROPOSED * d.points());
    if (d.kind() == DesignKind.LATIN_HYPERCUBE && !conditions.isEmpty()) {
      return enough(hypercube(d.points(), proposed, axes, conditions), d.points(), proposed);
    }
    UnitDesign unit =
        switch (d.kind()) {
          case FULL -> new FullDesign(levels(axes));
          case ZIP -> zip(axes);
          case ONE_AT_A_TIME -> new OneAtATimeDesign(levels(axes), bases);
          case RANDOM -> new RandomDesign(proposed, chance, names);
          case LATIN_HYPERCUBE -> new LatinHypercube(d.points(), chance, names);
          case SOBOL -> few(axes, 1) ? new SobolDesign(proposed, axes.size()) : null;
          case MORRIS -> morris(d, names, FactorGroups.of(study.groups(), axes));
          case SALTELLI ->
              few(axes, 2)
                  ? new SaltelliDesign(
                      d.samples(), FactorGroups.of(study.groups(), axes), d.secondOrder())
                  : null;
          case ADDED -> added(d, names);
          case TABLE -> null;
        };
    if (d.kind() == DesignKind.TABLE) {
      List<List<String>> rows = table.rows(axes, templates);
      return faults.isEmpty() ? Points.of(axes, rows, conditions) : null;
    }
    if (unit == null || !faults.isEmpty()) {
      return null;
    }
    if (!conditions.isEmpty() && d.points() == 0 && unit.size() > Points.TRIED) {
      String expected = "at most " + Points.TRIED + " points where there are constraints";
      places.at("constraints").found(unit.size() + " points to try").expected(expected);
      return null;
    }
    int most = d.points() > 0 ? d.points() : unit.size();
    return enough(Points.of(axes, unit, conditions, most), d.points(), proposed);
  }

  private Points enough(Points points, int wanted, int proposed) {
    if (wanted > 0 && points.size() < wanted) {
      String value = TOO_FEW.fill("points", points.size(), "proposed", proposed);
      places.at("constraints").found(value).expected(wanted + " points");
    }
    return points;
  }

  /** Returns points of a hypercube that is as large as it takes for enough of them to be left. */
  private Points hypercube(int wanted, int most, List<Axis> axes, List<Condition> conditions) {
    List<String> names = axes.stream().map(Axis::name).toList();
    long size = wanted;
    for (; ; ) {
      LatinHypercube cube = new LatinHypercube((int) size, chance, names);
      Points points = Points.of(axes, cube, conditions, wanted);
      if (points.size() >= wanted || size >= most) {
        return points;
      }
      long needed = (long) Math.ceil(ROOM * size * wanted / Math.max(1, points.size()));
      size = Math.min(most, Math.max(size + 1, needed));
    }
  }

  private UnitDesign added(DesignTerms d, List<String> names) {
    String path = "design.name";
    for (AddedDesign design : AddedDesign.all()) {
      if (design.name().equals(d.name())) {
        try {
          return CheckedDesign.of(design, d.points(), names, chance);
        } catch (IllegalArgumentException e) {
          places
              .at(path)
              .word(d.name())
              .expected(
                  NO_DESIGN.fill(
                      "factors", names.size(), "points", d.points(), "problem", e.getMessage()));
          return null;
        }
      }
    }
    List<String> valid = AddedDesign.all().stream().map(AddedDesign::name).toList();
    places.at(path).word(d.name()).near(valid).added("design", valid);
    return null;
  }

  private boolean few(List<Axis> axes, int times) {
    int most = SobolDesign.MOST / times;
    if (axes.size() > most) {
      String expected = "at most " + most + " factors";
      places.at("design.kind").found(axes.size() + " factors").expected(expected);
    }
    return axes.size() <= most;
  }

  private List<Integer> levels(List<Axis> axes) {
    for (Axis axis : axes) {
      if (axis.size() == 0) {
        String path = "factors." + axis.name();
        String expected = "values or steps, since the design takes levels";
        places.at(path).found("a range without steps").maybe("steps: 6").expected(expected);
      }
    }
    return axes.stream().map(axis -> Math.max(1, axis.size())).toList();
  }

  private UnitDesign zip(List<Axis> axes) {
    List<Integer> levels = levels(axes);
    for (int k = 1; k < levels.size(); k++) {
      if (!levels.get(k).equals(levels.get(0))) {
        String path = "factors." + axes.get(k).name();
        String expected = levels.get(0) + " as the first factor has, since zip takes them in step";
        places.at(path).found(levels.get(k) + " levels").expected(expected);
      }
    }
    return new ZipDesign(levels.get(0));
  }

  private UnitDesign morris(DesignTerms d, List<String> names, FactorGroups groups) {
    int levels = d.levels() == 0 ? 4 : d.levels();
    if (levels % 2 != 0) {
      String path = "design.levels";
      String near = levels + 1 + ", the next";
      places.at(path).found("" + levels).maybe(near).expected("an even number");
      return null;
    }
    return new MorrisDesign(d.trajectories(), levels, chance, names, groups);
  }
}
