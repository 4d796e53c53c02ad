package entente.ui.cli.command;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources say of the components of records, as the compiler reads their comments. */
final class SourceDocs {

  private final Map<String, String> sentences = new HashMap<>();
  private final Set<String> parsed = new HashSet<>();
  private final Set<String> untold = new TreeSet<>();

  /** Returns the sentence on a component; empty if there is none. */
  String of(AnnotatedMember component) {
    return of(component.getDeclaringClass(), component.getName());
  }

  /** Returns the components that were asked for and have no sentence. */
  Set<String> untold() {
    return untold;
  }

  /** Returns the first sentence on a record; empty if there is none. */
  String of(Class<?> record) {
    return of(record, "");
  }

  /** Returns the sentence on a component of a record; empty if there is none. */
  String of(Class<?> record, String component) {
    String top = record.getName().replaceFirst("\\$.*", "");
    if (parsed.add(top)) {
      read(top);
    }
    String key = key(record.getName().substring(top.lastIndexOf('.') + 1), component);
    String sentence = sentences.getOrDefault(key, "");
    if (sentence.isEmpty()) {
      untold.add(key);
    }
    return sentence;
  }

  private static String key(String record, String component) {
    return record + "#" + component;
  }

  private void read(String top) {
    Path source = Path.of("src/main/java", top.replace('.', '/') + ".java");
    if (!Files.exists(source)) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, d -> {}, null, null, files.getJavaFileObjects(source.toFile()));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Components(trees).scan(unit, "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at all records of a file. */
  private final class Components extends TreePathScanner<Void, String> {
    private final DocTrees trees;

    Components(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name = outer + type.getSimpleName();
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        sentences.put(key(name, ""), sentence(comment.getFirstSentence()));
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree component && !component.isTypeParameter()) {
            sentences.put(
                key(name, component.getName().toString()), sentence(component.getDescription()));
          }
        }
      }
      return super.visitClass(type, name + "$");
    }
  }

  private static String sentence(List<? extends DocTree> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word));
    String plain =
        text.toString()
            .replaceAll("\\s+", " ")
            .replaceAll("\\{@(?:code|link|value) ([^}]*)}", "$1")
            .strip();
    if (plain.isEmpty()) {
      return "";
    }
    String whole = plain.endsWith(".") ? plain : plain + ".";
    return Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
  }
}
