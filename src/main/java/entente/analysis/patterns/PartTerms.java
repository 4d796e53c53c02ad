package entente.analysis.patterns;

import entente.analysis.patterns.record.StructureRole;
import entente.model.Param;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which structures of a world play which part, as a file says it. */
public record PartTerms(
    @Param(text = "The alliance that new members ask to enter.", word = "[]") List<String> alliance,
    @Param(text = "Treaties of single allies with one hub.", word = "[]") List<String> treaties,
    @Param(text = "The treaty bloc of the East.", word = "[]") List<String> east,
    @Param(text = "The organisation whose seats have ranks.", word = "[]") List<String> shanghai,
    @Param(text = "The inclusive conference of Asia.", word = "[]") List<String> asia,
    @Param(text = "The community with conditions.", word = "[]") List<String> union,
    @Param(text = "A bloc aimed at a pole.", word = "[]") List<String> bloc) {

  /** Returns the parts from the keys of the structures that play each. */
  static PartTerms of(Map<StructureRole, List<String>> parts) {
    return new PartTerms(
        keys(parts, StructureRole.ALLIANCE),
        keys(parts, StructureRole.TREATIES),
        keys(parts, StructureRole.EAST),
        keys(parts, StructureRole.SHANGHAI),
        keys(parts, StructureRole.ASIA),
        keys(parts, StructureRole.UNION),
        keys(parts, StructureRole.BLOC));
  }

  private static List<String> keys(Map<StructureRole, List<String>> parts, StructureRole role) {
    return List.copyOf(parts.getOrDefault(role, List.of()));
  }

  /** Returns the keys of the structures by part. */
  public Map<StructureRole, List<String>> byPart() {
    Map<StructureRole, List<String>> parts = new EnumMap<>(StructureRole.class);
    for (StructureRole role : StructureRole.values()) {
      parts.put(role, of(role));
    }
    return parts;
  }

  private List<String> of(StructureRole role) {
    return switch (role) {
      case ALLIANCE -> alliance;
      case TREATIES -> treaties;
      case EAST -> east;
      case SHANGHAI -> shanghai;
      case ASIA -> asia;
      case UNION -> union;
      case BLOC -> bloc;
    };
  }
}
