package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.input.InputFile;
import entente.experiment.input.Mark;
import entente.experiment.input.Merge;
import entente.experiment.input.Nearest;
import entente.experiment.input.Node;
import entente.experiment.input.NumberReader;
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

  Extends(SourceFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Returns the whole of a scenario, or null with a fault. */
  Node.Mapping resolve(InputFile file) {
    return resolve(file, new ArrayList<>());
  }

  private Node.Mapping resolve(InputFile file, List<String> chain) {
    Source source = file.source();
    Node node = files.take(file);
    if (node == null) {
      return null;
    }
    if (!(node instanceof Node.Mapping own)) {
      String expected = "a map that begins with kind: scenario";
      faults.add(node.mark(), "", NumberReader.describe(node), expected, "");
      return null;
    }
    kind(own, source);
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
      String value = NumberReader.describe(more.value());
      faults.add(more.value().mark(), "add_events", value, "a list of events", "");
      return whole;
    }
    Node events = Merge.append(whole.get("events"), more.value());
    return Merge.with(whole, "events", new Node.Field(more.key(), events));
  }

  private void kind(Node.Mapping own, Source source) {
    Node kind = own.get("kind");
    if (kind == null) {
      faults.add(Mark.start(source), "kind", "nothing", "kind: scenario", "add it as first line");
    } else if (!(kind instanceof Node.Scalar scalar) || !scalar.text().equals("scenario")) {
      faults.add(kind.mark(), "kind", NumberReader.describe(kind), "scenario", "scenario");
    }
  }

  private InputFile below(Node base, Source source, List<String> chain) {
    if (!(base instanceof Node.Scalar scalar)) {
      String expected = "a shipped scenario or a file";
      faults.add(base.mark(), "extends", NumberReader.describe(base), expected, "");
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
      faults.add(base.mark(), "extends", Faults.quote(name), expected, maybe);
      return null;
    }
    if (chain.contains(found.label()) || chain.size() >= DEEPEST) {
      String value = Faults.quote(name);
      String expected =
          chain.size() >= DEEPEST
              ? "at most " + DEEPEST + " files one upon the other"
              : "a scenario that does not extend this one in turn";
      faults.add(base.mark(), "extends", value, expected, "");
      return null;
    }
    return InputFile.read(found, "a scenario file");
  }
}
