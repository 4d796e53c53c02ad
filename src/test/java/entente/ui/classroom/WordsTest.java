package entente.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.decisions.Term;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepTerm;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All texts of the pages stand in one file, all of them are used, and none is missing. */
class WordsTest {

  private static final String WORDS = page("/words.js");

  private static String page(String path) {
    return new String(Pages.all().get(path).bytes(), StandardCharsets.UTF_8);
  }

  // The texts that stand by themselves; those within braces belong to one of these.
  private static Set<String> defined() {
    String flat = WORDS.replaceAll("(?m)^ *//.*$", "").replaceAll("'(?:[^'\\\\]|\\\\.)*'", "''");
    String inside = flat.substring(flat.indexOf("words = {") + 9, flat.indexOf("\n};"));
    for (String before = ""; !before.equals(inside); ) {
      before = inside;
      inside = inside.replaceAll(": (\\{[^{}]*\\}|\\[[^\\[\\]]*\\])", ": ''");
    }
    return all("(\\w+): ''", inside);
  }

  private static Set<String> all(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void eachTextIsUsedAndEachThatIsUsedIsThere() {
    Set<String> used = new TreeSet<>();
    for (Map.Entry<String, Pages.Page> page : Pages.all().entrySet()) {
      if (page.getKey().endsWith(".js") && !page.getKey().equals("/words.js")) {
        used.addAll(all("\\bwords\\.(\\w+)", page(page.getKey()).replace("./words.js", "")));
      }
    }
    // Reached by the key of the slider.
    used.addAll(Set.of("inclusiveness", "deterrence_focus"));
    assertEquals(defined(), used);
  }

  @Test
  void noOtherFileHasAText() {
    for (String path : Pages.all().keySet()) {
      if (path.endsWith(".js") && !path.equals("/words.js")) {
        String code = page(path).replaceAll("(?m)^ *(//|/?\\*).*$", "");
        Set<String> texts = all("'([A-Z][a-z]+ [^']+)'", code);
        assertTrue(texts.isEmpty(), path + ": " + texts);
      }
    }
  }

  @Test
  void everyTermOfTheScoreHasItsWords() {
    Set<String> terms = all("(\\w+): '", WORDS.substring(WORDS.indexOf("  terms: {")));
    for (Term term : Term.values()) {
      assertTrue(terms.contains(term.word()), term.word());
    }
    for (StepTerm term : StepTerm.values()) {
      assertTrue(terms.contains(term.word()), term.word());
    }
    for (StepKind kind : StepKind.values()) {
      assertTrue(WORDS.contains(kind.word() + ": '"), kind.word());
    }
  }
}
