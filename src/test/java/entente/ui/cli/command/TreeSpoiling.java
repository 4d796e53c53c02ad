package entente.ui.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Ways to spoil what a YAML file says, which stays well formed: it is read, changed and written.
 */
enum TreeSpoiling implements FileSpoiler {
  SPELT_ANEW {
    @Override
    void change(Tree tree) {
      // How it is written is drawn in any case.
    }

    @Override
    public boolean harmless() {
      return true;
    }
  },
  VALUE_OF_ANOTHER_KIND {
    @Override
    void change(Tree tree) {
      tree.draw(p -> true).set(Tree.copy(KINDS.get(tree.random.nextInt(KINDS.size()))));
    }
  },
  NUMBER_PUSHED {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(p -> p.value() instanceof Number);
      double value = place.value() instanceof Number number ? number.doubleValue() : 1;
      double[] pushed = {-value, value * 1e9, value + 1e-12, value / 3, Math.nextUp(value), 1e308};
      place.set(pushed[tree.random.nextInt(pushed.length)]);
    }
  },
  WHOLE_NUMBER_PUSHED {
    @Override
    void change(Tree tree) {
      long[] pushed = {0, -1, 1, 1000, 1_000_000_000L, Integer.MAX_VALUE, Long.MIN_VALUE};
      tree.draw(p -> p.value() instanceof Number).set(pushed[tree.random.nextInt(pushed.length)]);
    }
  },
  ENTRY_GONE {
    @Override
    void change(Tree tree) {
      tree.draw(p -> true).remove();
    }
  },
  KEY_RENAMED {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(TreeSpoiling::inMap);
      Object value = place.value();
      Object other = tree.draw(TreeSpoiling::inMap).key();
      place.remove();
      place.map().put(tree.random.nextBoolean() ? other : place.key() + "x", value);
    }
  },
  ENTRY_MOVED {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(TreeSpoiling::inMap);
      Object value = Tree.copy(place.value());
      if (tree.random.nextBoolean()) {
        place.remove();
      }
      tree.draw(TreeSpoiling::inMap).map().put(place.key(), value);
    }
  },
  PLACES_EXCHANGED {
    @Override
    void change(Tree tree) {
      Tree.Place one = tree.draw(p -> true);
      Tree.Place other = tree.draw(p -> true);
      Object value = Tree.copy(one.value());
      one.set(Tree.copy(other.value()));
      other.set(value);
    }
  },
  NAME_OF_ANOTHER {
    @Override
    void change(Tree tree) {
      Object other = tree.draw(p -> p.value() instanceof String).value();
      tree.draw(p -> p.value() instanceof String).set(Tree.copy(other));
    }
  },
  LIST_GROWN {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(p -> p.value() instanceof List<?> list && !list.isEmpty());
      List<Object> grown = new ArrayList<>();
      int times = 2 + tree.random.nextInt(tree.random.nextBoolean() ? 3 : 2000);
      for (int k = 0; k < times; k++) {
        grown.addAll(asList(Tree.copy(place.value())));
      }
      place.set(grown);
    }
  },
  LIST_EMPTIED {
    @Override
    void change(Tree tree) {
      tree.draw(p -> p.value() instanceof List).set(new ArrayList<>());
    }
  },
  LIST_IN_ANOTHER_ORDER {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(p -> p.value() instanceof List<?> list && list.size() > 1);
      List<Object> list = new ArrayList<>(asList(place.value()));
      Collections.rotate(list, 1);
      place.set(list);
    }
  },
  MAP_GROWN {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(TreeSpoiling::inMap);
      Object value = place.value();
      int times = 1 + tree.random.nextInt(tree.random.nextBoolean() ? 3 : 2000);
      for (int k = 0; k < times; k++) {
        place.map().put(place.key() + "" + k, Tree.copy(value));
      }
    }
  },
  WRAPPED {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(p -> true);
      Object value = place.value();
      int times = 1 + tree.random.nextInt(tree.random.nextBoolean() ? 2 : 200);
      for (int k = 0; k < times; k++) {
        value =
            tree.random.nextBoolean()
                ? new ArrayList<>(Arrays.asList(value))
                : new LinkedHashMap<>(Collections.singletonMap(place.key(), value));
      }
      place.set(value);
    }
  },
  SAID_BY_REFERENCE {
    @Override
    void change(Tree tree) {
      Tree.Place place = tree.draw(p -> p.value() instanceof Map || p.value() instanceof List);
      // The same object at two places is written once, and referred to.
      Object value = Tree.copy(place.value());
      place.set(new ArrayList<>(Arrays.asList(value, value)));
    }
  },
  SOME_AT_ONCE {
    @Override
    void change(Tree tree) {
      for (int k = 2 + tree.random.nextInt(5); k > 0; k--) {
        values()[tree.random.nextInt(ordinal())].change(tree);
      }
    }
  };

  private static boolean inMap(Tree.Place place) {
    return place.in() instanceof Map;
  }

  private static final List<Object> KINDS =
      Arrays.asList(
          null,
          true,
          0,
          -1,
          0.5,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          "",
          " ",
          "text",
          "0.5",
          "a: b",
          "../../x.yaml",
          "two\nlines",
          "\u202E\u0007",
          List.of(),
          List.of(1, "a", List.of()),
          Map.of(),
          Map.of("a", 1),
          Map.of(1, Map.of("b", List.of())));

  @SuppressWarnings("unchecked")
  private static List<Object> asList(Object value) {
    return value instanceof List ? (List<Object>) value : List.of(value == null ? "" : value);
  }

  @Override
  public byte[] spoil(byte[] file, RandomGenerator random) {
    Tree tree = new Tree(new String(file, UTF_8), random);
    change(tree);
    return tree.text().getBytes(UTF_8);
  }

  /** Changes what the file says. */
  abstract void change(Tree tree);
}
