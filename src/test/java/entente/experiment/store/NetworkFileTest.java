package entente.experiment.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Snapshot;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class NetworkFileTest {

  private static final RunResult RUN = run(0);

  private static RunResult run(int replicate) {
    return SingleRun.execute(
        new RunSpecification(
            replicate,
            ScenarioReader.read("five-states", List.of()),
            0,
            replicate,
            1,
            EnumSet.of(Detail.NETWORKS)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void readsBackAsTheSnapshot(int end) throws Exception {
    Snapshot snapshot = RUN.ends().get(end);
    Document xml = parse(NetworkFile.of(RUN, snapshot));
    Map<String, String> keyOf = new HashMap<>();
    for (Element node : all(xml, "node")) {
      keyOf.put(node.getAttribute("id"), data(node, "key"));
    }
    assertEquals(snapshot.size() + snapshot.structures().size(), keyOf.size());
    Set<String> expected = new HashSet<>();
    int n = snapshot.size();
    for (int i = 0; i < n; i++) {
      String key = snapshot.world().state(i).key();
      for (Snapshot.OfStructure s : snapshot.structures()) {
        if (s.holds(i)) {
          expected.add(key + " " + s.status()[i].word() + " " + s.key() + " " + s.weight()[i]);
        }
      }
      for (int j = 0; j < n; j++) {
        if (snapshot.fear()[j * n + i] > 0) {
          String feared = snapshot.world().state(j).key();
          expected.add(key + " fears " + feared + " " + snapshot.fear()[j * n + i]);
        }
      }
    }
    Set<String> found = new HashSet<>();
    for (Element edge : all(xml, "edge")) {
      boolean membership = data(edge, "relation").equals("membership");
      found.add(
          keyOf.get(edge.getAttribute("source"))
              + (membership ? " " + data(edge, "status") + " " : " fears ")
              + keyOf.get(edge.getAttribute("target"))
              + " "
              + Double.parseDouble(data(edge, "weight")));
    }
    assertEquals(expected, found);
    assertTrue(expected.size() > 20);
  }

  @Test
  void everyAttributeIsDeclaredForWhatHasIt() throws Exception {
    Document xml = parse(NetworkFile.of(RUN, RUN.ends().get(0)));
    Element root = xml.getDocumentElement();
    assertEquals("http://graphml.graphdrawing.org/xmlns", root.getNamespaceURI());
    Map<String, String> declared = new HashMap<>();
    for (Element key : all(xml, "key")) {
      declared.put(key.getAttribute("id"), key.getAttribute("for"));
    }
    for (Element data : all(xml, "data")) {
      String owner = data.getParentNode().getLocalName();
      assertEquals(owner, declared.get(data.getAttribute("key")));
    }
    Element graph = all(xml, "graph").get(0);
    assertEquals("directed", graph.getAttribute("edgedefault"));
    assertEquals("five-states", data(graph, "scenario"));
  }

  @Test
  void onlyTheFirstReplicateKeepsItsEnds() {
    assertEquals(List.of(0, 40), RUN.ends().stream().map(Snapshot::round).toList());
    assertEquals(List.of(), run(1).ends());
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> all(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagNameNS("*", name);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(k -> (Element) nodes.item(k))
        .toList();
  }

  private static String data(Element owner, String key) {
    for (org.w3c.dom.Node n = owner.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element data && data.getAttribute("key").equals(key)) {
        return data.getTextContent();
      }
    }
    return "";
  }
}
