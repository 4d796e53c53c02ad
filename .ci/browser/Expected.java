import com.fasterxml.jackson.databind.ObjectMapper;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.ui.page.PageRun;
import entente.ui.page.StateReasons;
import entente.ui.page.TheorySample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the JVM says where pages are asked: java -cp JAR Expected.java SCENARIO SEED ROUND PATH VALUE
 * SIZES SETTING…
 */
final class Expected {

  public static void main(String[] words) throws Exception {
    List<Setting> settings = Stream.of(words).skip(6).map(Setting::parse).toList();
    Scenario scenario = ScenarioReader.read(words[0], settings);
    long seed = Long.parseLong(words[1]);
    int round = Integer.parseInt(words[2]);
    Scenario changed =
        ParameterCatalog.with(scenario, Map.of(words[3], Double.valueOf(words[4])));
    ObjectMapper json = new ObjectMapper();
    List<Object> why = new ArrayList<>();
    int states = new Simulation(scenario, seed).snapshot().size();
    for (int state = 0; state < states; state++) {
      why.add(json.readTree(StateReasons.of(scenario, seed, state, round)));
    }
    double[] sizes = Stream.of(words[5].split(",")).mapToDouble(Double::parseDouble).toArray();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("fork", PageRun.forked(scenario, changed, seed, round).digest());
    all.put("why", why);
    all.put("theory", TheorySample.of(sizes));
    System.out.println(json.writeValueAsString(all));
  }
}
