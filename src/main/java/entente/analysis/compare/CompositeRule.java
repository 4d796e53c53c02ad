package entente.analysis.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The rule for coalition stability, a composite of retention, incentive and cohesion.
 *
 * <p>A verdict with a sign holds only if each part surely differs with the same sign. Equivalence
 * holds only if no part surely differs by what matters. "Cannot tell" holds unless two parts surely
 * differ in opposite directions. Otherwise the verdict reads "depends on what you call stable",
 * with the parts. Exact equality always holds.
 */
final class CompositeRule {

  private static final String COMPOSITE = "stability";
  private static final List<String> PARTS = List.of("retention", "incentive", "cohesion");

  private CompositeRule() {}

  /** Returns the comparisons with the rule applied to each verdict on stability. */
  static List<Comparison> apply(List<Comparison> all, Sentences sentences) {
    List<Comparison> out = new ArrayList<>();
    for (Comparison c : all) {
      out.add(c.measure().equals(COMPOSITE) ? judge(c, parts(c, all), sentences) : c);
    }
    return out;
  }

  private static List<Comparison> parts(Comparison c, List<Comparison> all) {
    return all.stream()
        .filter(p -> PARTS.contains(p.measure()) && p.year() == c.year())
        .filter(p -> p.structure().equals(c.structure()))
        .filter(p -> p.a().equals(c.a()) && p.b().equals(c.b()))
        .toList();
  }

  private static Comparison judge(Comparison c, List<Comparison> parts, Sentences sentences) {
    if (parts.isEmpty() || holds(c, parts)) {
      return c;
    }
    return c.with(Verdict.DEPENDS, sentences.depends(c, parts));
  }

  private static boolean holds(Comparison c, List<Comparison> parts) {
    return switch (c.verdict()) {
      case BETTER, WORSE, HIGHER, LOWER ->
          parts.stream().allMatch(p -> p.sureSign() == c.sureSign());
      case EQUIVALENT -> parts.stream().noneMatch(p -> p.verdict().signed());
      case CANNOT_TELL ->
          parts.stream().noneMatch(p -> p.sureSign() > 0)
              || parts.stream().noneMatch(p -> p.sureSign() < 0);
      default -> true;
    };
  }
}
