package entente.experiment.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the value of a YAML 1.2 text from the parser's events, each part with its place.
 *
 * <p>It refuses what would let one file mean two things: anchors, aliases, tags, duplicate keys and
 * second documents; all of them are reported, up to the first place where the text is no YAML.
 */
public final class YamlReader {
  private static final int DEEPEST = 50;

  private final Source source;
  private final Faults faults;
  private final Deque<Frame> open = new ArrayDeque<>();
  private Node root;

  private YamlReader(Source source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /** Returns the value of a text, or null with a fault. */
  public static Node read(Source source, String text, Faults faults) {
    return new YamlReader(source, faults).build(text);
  }

  private Node build(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.label())
            .setCodePointLimit(1 << 30)
            // In one piece: in small ones a long line costs memory by the square of its length.
            .setBufferSize(text.length() + 1)
            .build();
    int documents = 0;
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
          faults
              .at(mark(event), "")
              .found("a second document")
              .maybe("two files")
              .expected("one document in a file");
          break;
        }
        accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      syntax(e);
      return null;
    } catch (TooDeep e) {
      return null;
    } catch (YamlEngineException e) {
      faults.at(source).word(e.getMessage()).expected("YAML 1.2");
      return null;
    }
    if (root == null) {
      faults.at(source).found("nothing").expected("a file that is not empty");
    }
    return root;
  }

  private void accept(Event event) {
    if (event instanceof NodeEvent node) {
      refuseProperties(node);
    }
    if (event instanceof AliasEvent alias) {
      faults
          .at(mark(event), path())
          .found("alias " + "*" + alias.getAlias())
          .maybe("write it out again")
          .expected("the value itself");
      add(new Node.Broken(mark(event)));
    } else if (event instanceof ScalarEvent scalar) {
      boolean literal = scalar.getScalarStyle() == ScalarStyle.LITERAL;
      add(new Node.Scalar(mark(event), scalar.getValue(), scalar.isPlain(), literal));
    } else if (event instanceof CollectionStartEvent) {
      push(event);
    } else if (event.getEventId() == Event.ID.MappingEnd
        || event.getEventId() == Event.ID.SequenceEnd) {
      add(open.pop().node());
    }
  }

  private void push(Event event) {
    if (open.size() >= DEEPEST) {
      String expected = "at most " + DEEPEST + " levels of nesting";
      faults.at(mark(event), path()).found("a value nested more deeply").expected(expected);
      throw new TooDeep();
    }
    open.push(new Frame(mark(event), event.getEventId() == Event.ID.MappingStart, path()));
  }

  private void refuseProperties(NodeEvent event) {
    if (!(event instanceof AliasEvent) && event.getAnchor().isPresent()) {
      String name = "anchor &" + event.getAnchor().get();
      faults.at(mark(event), path()).found(name).maybe("delete it").expected("no anchors");
    }
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent start) {
      tag = start.getTag();
    }
    if (tag.isPresent()) {
      faults
          .at(mark(event), path())
          .found("tag " + tag.get())
          .maybe("delete it")
          .expected("no tags");
    }
  }

  private void add(Node node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = node;
    } else if (!frame.mapping) {
      frame.items.add(node);
    } else if (!frame.keyed) {
      key(frame, node);
    } else {
      frame.keyed = false;
      if (frame.key != null) {
        frame.fields.put(frame.key, new Node.Field(frame.keyMark, node));
      }
    }
  }

  private void key(Frame frame, Node node) {
    frame.keyed = true;
    frame.keyMark = node.mark();
    frame.key = null;
    if (!(node instanceof Node.Scalar scalar) || Node.isNothing(node)) {
      if (!(node instanceof Node.Broken)) {
        String value = node instanceof Node.Scalar ? "nothing" : "a list or a map";
        faults.at(node.mark(), frame.path).found(value + " as a key").expected("a word as a key");
      }
    } else if (frame.fields.containsKey(scalar.text())) {
      String path = Keys.join(frame.path, scalar.text());
      int first = frame.fields.get(scalar.text()).key().line();
      faults
          .at(node.mark(), path)
          .found("key " + scalar.text() + " again")
          .maybe("delete one")
          .expected("each key once; it stands in line " + first);
    } else {
      frame.key = scalar.text();
    }
  }

  /** Returns the dotted path of the value that comes next. */
  private String path() {
    Frame frame = open.peek();
    if (frame == null) {
      return "";
    }
    if (!frame.mapping) {
      return Keys.join(frame.path, Integer.toString(frame.items.size()));
    }
    return frame.keyed && frame.key != null ? Keys.join(frame.path, frame.key) : frame.path;
  }

  private Mark mark(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Mark(source, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Mark.start(source));
  }

  private void syntax(MarkedYamlEngineException e) {
    boolean key = String.valueOf(e.getProblem()).contains("expected ':'");
    Mark mark =
        (key ? e.getContextMark() : e.getProblemMark())
            .or(e::getContextMark)
            .map(m -> new Mark(source, m.getLine() + 1, m.getColumn() + 1))
            .orElse(Mark.start(source));
    faults
        .at(mark, path())
        .found(YamlAdvice.problem(e))
        .maybe(YamlAdvice.hint(e))
        .expected("YAML 1.2");
  }

  /** A list or a map that is not closed yet. */
  private static final class Frame {
    final Mark mark;
    final boolean mapping;
    final String path;
    final List<Node> items = new ArrayList<>();
    final Map<String, Node.Field> fields = new LinkedHashMap<>();
    boolean keyed;
    String key;
    Mark keyMark;

    Frame(Mark mark, boolean mapping, String path) {
      this.mark = mark;
      this.mapping = mapping;
      this.path = path;
    }

    Node node() {
      return mapping ? new Node.Mapping(mark, fields) : new Node.Sequence(mark, items);
    }
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
