package entente.model;

/** Paths of the worlds of the first model, whose states choose a pair of bloc and seat. */
public final class FirstModel {

  /** Five invented states, a bloc and a platform. */
  public static final String FIVE_STATES = "src/test/resources/first-model/five-states.yaml";

  /** Eight invented states, two blocs and a platform. */
  public static final String THREE_POLES = "src/test/resources/first-model/three-poles.yaml";

  /** Eurasia of 2024 without a new platform. */
  public static final String MULTI_VECTOR = "src/test/resources/first-model/multi-vector.yaml";

  /** Eurasia of 2024 with a new platform. */
  public static final String EURASIA_2024 = "scenarios/first-model/eurasia-2024.yaml";

  /** The platform wide open and hardly aimed. */
  public static final String DIALOGUE_PLATFORM = "scenarios/first-model/dialogue-platform.yaml";

  /** The platform narrow and aimed. */
  public static final String DETERRENCE_BLOC = "scenarios/first-model/deterrence-bloc.yaml";

  /** The world of 1992. */
  public static final String HINDCAST_1992 = "scenarios/first-model/hindcast-1992.yaml";

  /** The world of 2008. */
  public static final String HINDCAST_2008 = "scenarios/first-model/hindcast-2008.yaml";

  private FirstModel() {}
}
