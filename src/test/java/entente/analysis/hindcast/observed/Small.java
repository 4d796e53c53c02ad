package entente.analysis.hindcast.observed;

import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.states.Neutrality;
import entente.model.states.StateFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Histories and worlds small enough to be followed by hand. */
public final class Small {

  private static final String BLOC =
      """
          label: bloc
          commitment: exclusive
          deterrence_focus: 0.5
          obligations: 0.4
          depth: 0.5
          inclusiveness: 0.5
          agenda: {military: 0.6, cyber: 0.1, information: 0.1, political: 0.1, economic: 0.1}
          quota: 0.6
      """;

  /** Three poles, and five states of which the table of memberships knows four. */
  public static final String WORLD =
      """
      kind: scenario
      name: Small
      focal: west
      start: 1992
      rounds: 128
      structures:
        west:
          founders: [USA]
          leaders: {USA: 0.5}
          target: RUS
          entry: {rule: leaders}
      BLOC
        east:
          founders: [RUS]
          leaders: {RUS: 0.5}
          members: [MNG]
          target: USA
          entry: {rule: leaders}
      BLOC
        sco:
          label: platform
          commitment: beside
          founders: [CHN]
          leaders: {CHN: 0.3}
          inclusiveness: 0.5
          deterrence_focus: 0
          obligations: 0.1
          depth: 0.05
          agenda: {military: 0.4, cyber: 0.1, information: 0.1, political: 0.2, economic: 0.2}
          entry: {rule: majority}
          quota: 0.6
      states: |
        key,name,region,capability,lat,lon,x1,autonomy,nuclear,pole,vulnerability_military,vulnerability_cyber,vulnerability_information,vulnerability_political,vulnerability_economic,dependence_USA,dependence_CHN,dependence_RUS
        USA,United States,A,0.4,39,-77,0,0.6,1,1,1,0.5,0.5,0.5,0.5,0,0,0
        CHN,China,B,0.2,40,116,0.8,0.6,1,1,1,0.5,0.5,0.5,0.5,0,0,0
        RUS,Russia,C,0.2,56,38,1,0.6,1,1,1,0.5,0.5,0.5,0.5,0,0,0
        CHE,Switzerland,A,0.02,47,7,0.2,0.4,0,0,1,0.5,0.5,0.5,0.5,0.3,0.1,0.1
        FIN,Finland,A,0.02,60,25,0.3,0.4,0,0,1,0.5,0.5,0.5,0.5,0.2,0.1,0.2
        IND,India,B,0.1,29,77,0.5,0.4,0,0,1,0.5,0.5,0.5,0.5,0.1,0.1,0.1
        MNG,Mongolia,B,0.02,48,107,0.7,0.4,0,0,1,0.5,0.5,0.5,0.5,0.1,0.2,0.3
        POL,Poland,A,0.04,52,21,0.2,0.4,0,0,1,0.5,0.5,0.5,0.5,0.3,0.1,0.1
      """
          .replace("BLOC\n", BLOC);

  private Small() {}

  /** Returns the template of the small world. */
  public static ScenarioTemplate template() {
    return ScenarioTemplate.of("small", WORLD);
  }

  /** Returns the small world with settings, each {@code path=value}. */
  public static Scenario world(String... settings) {
    return template().with(Stream.of(settings).map(Setting::parse).toList());
  }

  /** Returns one membership that never ends. */
  public static Map<String, String> row(
      String key, String institution, String status, String from) {
    return row(key, institution, status, from, "");
  }

  /** Returns one membership. */
  public static Map<String, String> row(
      String key, String institution, String status, String from, String to) {
    return Map.of("key", key, "institution", institution, "status", status, "from", from, "to", to);
  }

  /** Returns a state of which nothing but its name and region is special. */
  public static StateFacts state(String key, String region) {
    return new StateFacts(
        key,
        key,
        region,
        1,
        new TreeMap<>(),
        0,
        0,
        List.of(0.0),
        0.5,
        false,
        false,
        List.of(0.0, 0.0, 0.0, 0.0, 0.0),
        Map.of(),
        0.5,
        Neutrality.NONE);
  }

  /** Returns states of one region. */
  public static List<StateFacts> states(String... keys) {
    return Stream.of(keys).map(key -> state(key, "north")).toList();
  }
}
