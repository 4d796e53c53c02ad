package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.InputFile;
import entente.experiment.input.Mark;
import entente.experiment.input.Merge;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import java.util.ArrayList;
import java.util.List;

/** Resolves {@code extends:}: reads a scenario file and lays it over what it extends. */
final class Extends {
  private static final int DEEPEST = 10;

  private final SourceFiles files;
  private final Faults faults;
  private final List<InputFile> read = new ArrayList<>();

  Extends(SourceFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Returns the whole of a scenario, or null with a fault. */
  Node.Mapping resolve(InputFile file) {
    return resolve(file, new ArrayList<>());
  }

  /** Returns the files that were read, from the first down to what it extends last. */
  List<InputFile> read() {
    return List.copyOf(read);
  }

  /** Returns what a scenario's own value sets, without what it extends. */
  Node.Mapping own(Node.Mapping value) {
    return added(Merge.without(value, "kind", "extends", "add_events"), value);
  }

  private Node.Mapping resolve(InputFile file, List<String> chain) {
    Source source = file.source();
    read.add(file);
    Node node = files.take(file);
    if (node == null) {
      return null;
    }
    if (!(node instanceof Node.Mapping own)) {
      faults.at(node.mark(), "").found(node).expected("a map that begins with kind: scenario");
      return null;
    }
    faults.kind(own, Mark.start(source), "scenario");
    chain.add(source.label());
    Node.Mapping rest = Merge.without(own, "kind", "extends", "add_events");
    Node.Mapping whole = rest;
    Node base = own.get("extends");
    if (!Node.isNothing(base)) {
      InputFile below = below(base, source, chain);
      Node.Mapping resolved = below == null ? null : resolve(below, chain);
      if (resolved == null) {
        return null;
      }
      whole = (Node.Mapping) Merge.over(resolved, rest);
    }
    return added(whole, own);
  }

  private Node.Mapping added(Node.Mapping whole, Node.Mapping own) {
    Node.Field more = own.fields().get("add_events");
    if (more == null || Node.isNothing(more.value())) {
      return whole;
    }
    if (!(more.value() instanceof Node.Sequence)) {
      faults.at(more.value().mark(), "add_events").found(more.value()).expected("a list of events");
      return whole;
    }
    Node events = Merge.append(whole.get("events"), more.value());
    return Merge.with(whole, "events", new Node.Field(more.key(), events));
  }

  private InputFile below(Node base, Source source, List<String> chain) {
    if (!(base instanceof Node.Scalar scalar)) {
      faults.at(base.mark(), "extends").found(base).expected("a shipped scenario or a file");
      return null;
    }
    String name = scalar.text();
    boolean path = Shipped.isPath(name);
    Source found = path ? source.relative(name) : Shipped.source(name);
    if (!found.exists()) {
      Source beside = source.relative(name + ".yaml");
      String maybe = path ? "" : Nearest.of(name, Shipped.names());
      maybe = !path && beside.exists() ? name + ".yaml" : maybe;
      String expected = "a file next to this one, or one of " + String.join(", ", Shipped.names());
      faults.at(base.mark(), "extends").word(name).maybe(maybe).expected(expected);
      return null;
    }
    if (chain.contains(found.label()) || chain.size() >= DEEPEST) {
      String value = Faults.quote(name);
      String expected =
          chain.size() >= DEEPEST
              ? "at most " + DEEPEST + " files one upon the other"
              : "a scenario that does not extend this one in turn";
      faults.at(base.mark(), "extends").found(value).expected(expected);
      return null;
    }
    return InputFile.read(found, "a scenario file");
  }
}
