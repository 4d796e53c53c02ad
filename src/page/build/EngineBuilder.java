import entente.experiment.store.Program;
import entente.ui.page.DecoderSource;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Builds the engine of pages from the compiled program: writes the decoder, compiles it and the
 * engine, makes WebAssembly of them, and puts that beside the classes with the digest of those that
 * it was made of. Does nothing where it is there already.
 *
 * <p>Arguments: folder of sources, folder to work in, folder of the program's classes.
 */
final class EngineBuilder {

  private static final String RUNTIME = "org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";
  private static final String MAIN = "entente.ui.page.engine.Engine";

  private EngineBuilder() {}

  public static void main(String[] arguments) throws Exception {
    Path sources = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    Path out = Path.of(arguments[2]).resolve("entente/page");
    String made = made(sources);
    if (upToDate(out, made)) {
      return;
    }
    Path classes = Files.createDirectories(work.resolve("classes"));
    compile(sources, work, classes);
    translate(work, classes);
    Files.createDirectories(out);
    Files.copy(
        work.resolve("engine.wasm"), out.resolve("engine.wasm"), StandardCopyOption.REPLACE_EXISTING);
    try (InputStream runtime = TeaVMTool.class.getClassLoader().getResourceAsStream(RUNTIME)) {
      Files.copy(runtime, out.resolve("runtime.js"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(out.resolve("engine.properties"), "made=" + made + "\nclasses=" + code() + "\n");
  }

  private static String code() throws Exception {
    return Program.current().code();
  }

  // What the engine is made of: the program's classes, and its own sources.
  private static String made(Path sources) throws Exception {
    StringBuilder all = new StringBuilder(code());
    for (Path file : javaFiles(sources)) {
      all.append(Files.readString(file));
    }
    return entente.experiment.input.Digests.of(all.toString());
  }

  private static boolean upToDate(Path out, String made) throws Exception {
    Path file = out.resolve("engine.properties");
    if (!Files.exists(file) || !Files.exists(out.resolve("engine.wasm"))) {
      return false;
    }
    Properties before = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      before.load(in);
    }
    return made.equals(before.getProperty("made"));
  }

  private static List<Path> javaFiles(Path folder) throws Exception {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void compile(Path sources, Path work, Path classes) throws Exception {
    Path decoder = work.resolve("source").resolve(DecoderSource.NAME.replace('.', '/') + ".java");
    Files.createDirectories(decoder.getParent());
    Files.writeString(decoder, DecoderSource.text());
    List<String> command =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "--release", "17", "-d", classes.toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), decoder.toString()));
    javaFiles(sources).forEach(file -> command.add(file.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.err, System.err, command.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the engine does not compile");
    }
  }

  private static void translate(Path work, Path classes) throws Exception {
    List<File> path = new ArrayList<>(List.of(classes.toFile()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry));
    }
    TeaVMTool tool = new TeaVMTool();
    tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setMainClass(MAIN);
    tool.setTargetDirectory(work.toFile());
    tool.setTargetFileName("engine.wasm");
    tool.setObfuscated(true);
    tool.setStrict(true);
    tool.setAssertionsRemoved(true);
    tool.setClassPath(path);
    List<java.net.URL> urls = new ArrayList<>();
    for (File entry : path) {
      urls.add(entry.toURI().toURL());
    }
    tool.setClassLoader(
        new java.net.URLClassLoader(
            urls.toArray(java.net.URL[]::new), EngineBuilder.class.getClassLoader()));
    tool.generate();
    List<Problem> severe = tool.getProblemProvider().getSevereProblems();
    if (!severe.isEmpty()) {
      for (Problem problem : severe) {
        DefaultProblemTextConsumer words = new DefaultProblemTextConsumer();
        problem.render(words);
        System.err.println(words.getText() + " at " + problem.getLocation().getMethod());
      }
      throw new IllegalStateException("the engine cannot be made WebAssembly");
    }
  }
}
