package entente.experiment.study;

import entente.experiment.input.Faults;
import entente.experiment.input.Places;
import entente.experiment.input.Table;
import entente.experiment.input.TableText;
import entente.experiment.sampling.AddedDesign;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.CheckedDesign;
import entente.experiment.sampling.Condition;
import entente.experiment.sampling.DesignKind;
import entente.experiment.sampling.FactorGroups;
import entente.experiment.sampling.FullDesign;
import entente.experiment.sampling.LatinHypercube;
import entente.experiment.sampling.MorrisDesign;
import entente.experiment.sampling.Points;
import entente.experiment.sampling.RandomDesign;
import entente.experiment.sampling.SaltelliDesign;
import entente.experiment.sampling.SobolDesign;
import entente.experiment.sampling.UnitDesign;
import entente.experiment.sampling.ZipDesign;
import entente.model.Chance;
import entente.text.Template;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes the points of a study by its kind of design, and refuses what does not belong to it. */
final class DesignReader {
  private static final Template ONLY_WITH = Template.of("{key} with {kinds} only");
  private static final Template TOO_FEW =
      Template.of("{points} points in {proposed} proposed meet the constraints");
  private static final Template NO_DESIGN =
      Template.of("a design for {factors} factors and {points} points: {problem}");

  private static final int PROPOSED = 1000;
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

  DesignReader(Places places, Faults faults, long seed) {
    this.places = places;
    this.faults = faults;
    this.chance = new Chance(seed);
  }

  /** Returns the points; of no use if there are faults. */
  Points points(
      Study study, List<Axis> axes, List<Condition> conditions, Function<Study, TableText> table) {
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
    if (!conditions.isEmpty() && !free(d.kind())) {
      String expected = "no constraints with " + d.kind().word() + ", whose points belong together";
      places.at("constraints").found("constraints").maybe("sobol").expected(expected);
    }
    if (!faults.isEmpty()) {
      return null;
    }
    try {
      Points points = build(d, axes, conditions, table.andThen(text -> rows(text, axes)), study);
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
    return !EnumSet.of(
            DesignKind.LATIN_HYPERCUBE, DesignKind.MORRIS, DesignKind.SALTELLI, DesignKind.ADDED)
        .contains(kind);
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
      DesignTerms d,
      List<Axis> axes,
      List<Condition> conditions,
      Function<Study, List<List<String>>> rows,
      Study study) {
    List<String> names = axes.stream().map(Axis::name).toList();
    int proposed =
        conditions.isEmpty()
            ? d.points()
            : (int) Math.min(Integer.MAX_VALUE - 8L, (long) PROPOSED * d.points());
    UnitDesign unit =
        switch (d.kind()) {
          case FULL -> new FullDesign(levels(axes));
          case ZIP -> zip(axes);
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
      List<List<String>> table = rows.apply(study);
      return table == null ? null : Points.of(axes, table, conditions);
    }
    if (unit == null || !faults.isEmpty()) {
      return null;
    }
    int most = d.points() > 0 ? d.points() : unit.size();
    Points points = Points.of(axes, unit, conditions, most);
    if (d.points() > 0 && points.size() < most) {
      String value = TOO_FEW.fill("points", points.size(), "proposed", proposed);
      places.at("constraints").found(value).expected(most + " points");
    }
    return points;
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

  private List<List<String>> rows(TableText text, List<Axis> axes) {
    if (text == null) {
      return null;
    }
    Table table = Table.read(text, faults);
    List<String> names = axes.stream().map(Axis::name).toList();
    table.columns(names, names);
    if (!faults.isEmpty()) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<String> values = new ArrayList<>();
      for (Axis axis : axes) {
        Table.Cell cell = row.get(axis.name());
        values.add(cell.text());
        if (axis.size() > 0 && !axis.levels().contains(cell.text())) {
          faults.at(cell.mark(), axis.name()).word(cell.text()).oneOf(axis.levels());
        } else if (cell.text().isEmpty()) {
          faults.at(cell.mark(), axis.name()).found("nothing").expected("a value");
        }
      }
      rows.add(values);
    }
    return rows;
  }
}
