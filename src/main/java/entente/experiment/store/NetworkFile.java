package entente.experiment.store;

import entente.experiment.input.Numbers;
import entente.experiment.run.RunResult;
import entente.model.dynamics.Snapshot;
import entente.model.dynamics.Snapshot.OfStructure;
import entente.model.states.StateFacts;
import entente.model.structures.Status;
import entente.model.structures.StructureTerms;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A snapshot as a network: states and structures are nodes, memberships and hostilities are
 * directed edges.
 *
 * <p>Written in GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002, LNCS 2265,
 * 501–512), which Gephi, igraph, NetworkX and others read. A hostility edge goes from the state
 * that fears to the one that it fears; hostility 0 has no edge.
 */
final class NetworkFile {

  private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

  /** Attributes: what they belong to, name, type. */
  private static final List<List<String>> KEYS =
      List.of(
          List.of("graph", "scenario", "string"),
          List.of("graph", "seed", "string"),
          List.of("graph", "round", "int"),
          List.of("graph", "year", "double"),
          List.of("node", "kind", "string"),
          List.of("node", "key", "string"),
          List.of("node", "label", "string"),
          List.of("node", "capability", "double"),
          List.of("node", "pole", "boolean"),
          List.of("node", "latitude", "double"),
          List.of("node", "longitude", "double"),
          List.of("node", "security", "double"),
          List.of("node", "depth", "double"),
          List.of("node", "effectiveness", "double"),
          List.of("edge", "relation", "string"),
          List.of("edge", "status", "string"),
          List.of("edge", "weight", "double"));

  private final RunResult result;
  private final Snapshot snapshot;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private NetworkFile(RunResult result, Snapshot snapshot) throws XMLStreamException {
    this.result = result;
    this.snapshot = snapshot;
    this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** Returns the GraphML document of a snapshot of a run. */
  static String of(RunResult result, Snapshot snapshot) {
    try {
      return new NetworkFile(result, snapshot).document();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text cannot be written as XML", e);
    }
  }

  private String document() throws XMLStreamException {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.writeStartElement("graphml");
    out.writeDefaultNamespace(GRAPHML);
    line();
    for (List<String> key : KEYS) {
      out.writeEmptyElement("key");
      out.writeAttribute("id", key.get(1));
      out.writeAttribute("for", key.get(0));
      out.writeAttribute("attr.name", key.get(1));
      out.writeAttribute("attr.type", key.get(2));
      line();
    }
    out.writeStartElement("graph");
    out.writeAttribute("id", "network");
    out.writeAttribute("edgedefault", "directed");
    data("scenario", result.specification().scenario().key());
    data("seed", Long.toString(result.specification().seed()));
    data("round", Integer.toString(snapshot.round()));
    data("year", snapshot.year());
    line();
    for (int i = 0; i < snapshot.size(); i++) {
      state(i);
    }
    for (int k = 0; k < snapshot.structures().size(); k++) {
      structure(k);
    }
    memberships();
    hostilities();
    out.writeEndElement();
    out.writeEndElement();
    out.close();
    return text.append('\n').toString();
  }

  private void state(int i) throws XMLStreamException {
    StateFacts facts = snapshot.world().state(i);
    node("n" + i, "state", facts.key(), facts.name());
    data("capability", snapshot.capability()[i]);
    data("pole", Boolean.toString(facts.pole()));
    data("latitude", facts.latitude());
    data("longitude", facts.longitude());
    data("security", snapshot.security()[i]);
    out.writeEndElement();
    line();
  }

  private void structure(int k) throws XMLStreamException {
    OfStructure structure = snapshot.structures().get(k);
    node("s" + k, "structure", structure.key(), name(structure.key()));
    data("depth", structure.depth());
    data("effectiveness", structure.effectiveness());
    out.writeEndElement();
    line();
  }

  private String name(String key) {
    return result.specification().scenario().structures().stream()
        .filter(s -> s.key().equals(key) && s.name() != null && !s.name().isBlank())
        .map(StructureTerms::name)
        .findFirst()
        .orElse(key);
  }

  private void memberships() throws XMLStreamException {
    for (int k = 0; k < snapshot.structures().size(); k++) {
      OfStructure structure = snapshot.structures().get(k);
      for (int i = 0; i < snapshot.size(); i++) {
        if (structure.status()[i] != Status.NONE) {
          edge("n" + i, "s" + k, "membership", structure.weight()[i], structure.status()[i].word());
        }
      }
    }
  }

  private void hostilities() throws XMLStreamException {
    int n = snapshot.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double fear = snapshot.fear()[j * n + i];
        if (i != j && fear > 0) {
          edge("n" + i, "n" + j, "hostility", fear, "");
        }
      }
    }
  }

  private void node(String id, String kind, String key, String label) throws XMLStreamException {
    out.writeStartElement("node");
    out.writeAttribute("id", id);
    data("kind", kind);
    data("key", key);
    data("label", label);
  }

  private void edge(String from, String to, String relation, double weight, String status)
      throws XMLStreamException {
    out.writeStartElement("edge");
    out.writeAttribute("source", from);
    out.writeAttribute("target", to);
    data("relation", relation);
    if (!status.isEmpty()) {
      data("status", status);
    }
    data("weight", weight);
    out.writeEndElement();
    line();
  }

  private void data(String key, double value) throws XMLStreamException {
    if (!Double.isNaN(value)) {
      data(key, Numbers.cell(value));
    }
  }

  private void data(String key, String value) throws XMLStreamException {
    out.writeStartElement("data");
    out.writeAttribute("key", key);
    out.writeCharacters(value);
    out.writeEndElement();
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n");
  }
}
