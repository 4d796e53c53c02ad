import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes an application image for the system it runs on: the folder of the zip with a Java of its own.
 *
 * <pre>java src/image/Image.java ZIP FOLDER</pre>
 *
 * <p>Into FOLDER go what the zip has, a runtime with the modules that the program uses (jlink), on Linux
 * the libraries and a font that this Java takes from the system, and a list of the classes that a run
 * loads. From it the first start makes an archive of classes where the folder then is, since an archive is
 * good in one place only; every later start is shorter.
 */
final class Image {

  /** What jdeps names for the jar, and the file system of zip files. */
  private static final String MODULES =
      "java.base,java.desktop,java.management,java.naming,java.prefs,java.security.jgss,java.sql,jdk.unsupported,jdk.zipfs";

  /** Libraries of Java that work without a screen, and what Java opens by name. */
  private static final List<String> HEADLESS =
      List.of("server/libjvm.so", "libjava.so", "libzip.so", "libfontmanager.so", "libjavajpeg.so", "liblcms.so");

  private static final String FONTS = "libfontconfig.so.1";

  private static final String FONTS_HERE =
      """
      <?xml version="1.0"?>
      <!-- The fonts of the system, if it has any, and those of this folder. -->
      <fontconfig>
        <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
        <dir prefix="relative">fonts</dir>
        <cachedir prefix="xdg">fontconfig</cachedir>
      </fontconfig>
      """;

  /** Parts of the C library are the system's own and fit its kernel. */
  private static final Set<String> SYSTEM =
      Set.of("libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1");

  private final Path folder;
  private final boolean windows = System.getProperty("os.name").startsWith("Windows");
  private final boolean linux = System.getProperty("os.name").equals("Linux");

  private Image(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    if (args.length != 2) {
      System.err.println("image: expected ZIP FOLDER");
      System.exit(2);
    }
    Path folder = Path.of(args[1]).toAbsolutePath();
    if (Files.exists(folder)) {
      System.err.println("image: " + args[1] + " exists already");
      System.exit(2);
    }
    new Image(folder).make(Path.of(args[0]));
  }

  private void make(Path zip) throws IOException, InterruptedException {
    unpack(zip);
    link();
    if (linux) {
      carry();
    }
    list();
    System.out.println("image: " + folder + ", " + size() / 1_000_000 + " MB");
  }

  /** Unpacks the zip without its outermost folder. */
  private void unpack(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path inside = Path.of(entry.getName());
        if (entry.isDirectory() || inside.getNameCount() < 2) {
          continue;
        }
        Path target = folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(entry.getName() + " leads out of the folder");
        }
        Files.createDirectories(target.getParent());
        try (InputStream bytes = file.getInputStream(entry)) {
          Files.copy(bytes, target);
        }
        // The archive of classes is good for a jar of the very same time.
        Files.setLastModifiedTime(target, FileTime.fromMillis(entry.getTime()));
        String name = inside.getFileName().toString();
        if (!windows && (name.equals("entente") || name.endsWith(".sh") || name.endsWith(".command"))) {
          target.toFile().setExecutable(true, false);
        }
      }
    }
  }

  private void link() {
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IllegalStateException("no jlink; a JDK is needed, not only a Java that runs programs"));
    int status =
        jlink.run(
            System.out,
            System.err,
            "--add-modules",
            MODULES,
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--generate-cds-archive",
            "--output",
            runtime().toString());
    if (status != 0) {
      throw new IllegalStateException("jlink ended with status " + status);
    }
  }

  /** Copies the libraries that this Java shares with the system, each with its licence, and one font. */
  private void carry() throws IOException, InterruptedException {
    Path libraries = Files.createDirectories(folder.resolve("runtime/carried"));
    Path licences = Files.createDirectories(folder.resolve("runtime/legal/carried"));
    Map<String, Path> needed = new TreeMap<>();
    for (String library : HEADLESS) {
      Path path = runtime().resolve("lib").resolve(library);
      if (Files.exists(path)) {
        needs(path, needed);
      }
    }
    Matcher fonts = Pattern.compile(Pattern.quote(FONTS) + " .*=> (/\\S+)").matcher(say("ldconfig", "-p"));
    if (fonts.find()) {
      Path path = Path.of(fonts.group(1));
      needed.put(FONTS, path);
      needs(path, needed);
    }
    Set<Path> sources = new TreeSet<>();
    for (Map.Entry<String, Path> one : needed.entrySet()) {
      Files.copy(one.getValue(), libraries.resolve(one.getKey()));
      sources.add(one.getValue());
    }
    Path font = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    Path bold = font.resolveSibling("DejaVuSans-Bold.ttf");
    Files.createDirectories(folder.resolve("runtime/fonts"));
    Files.writeString(folder.resolve("runtime/fonts.conf"), FONTS_HERE);
    for (Path one : List.of(font, bold)) {
      if (Files.exists(one)) {
        Files.copy(one, folder.resolve("runtime/fonts").resolve(one.getFileName()));
        sources.add(one);
      }
    }
    for (Path source : sources) {
      licence(source, licences);
    }
  }

  /** Adds the libraries that a library needs and Java does not bring. */
  private void needs(Path library, Map<String, Path> needed) throws IOException, InterruptedException {
    Matcher lines = Pattern.compile("(?m)^\\s*(\\S+) => (/\\S+)").matcher(say("ldd", library.toString()));
    while (lines.find()) {
      Path path = Path.of(lines.group(2));
      if (!SYSTEM.contains(lines.group(1)) && !path.startsWith(runtime())) {
        needed.put(lines.group(1), path);
      }
    }
  }

  /** Copies the terms under which Debian ships a file, where Debian does. */
  private static void licence(Path file, Path licences) throws IOException, InterruptedException {
    String owner = "";
    for (Path name : List.of(file, file.toRealPath(), Path.of("/usr" + file))) {
      owner = owner.isEmpty() ? say("dpkg-query", "-S", name.toString()) : owner;
    }
    if (!owner.isEmpty()) {
      String part = owner.substring(0, owner.indexOf(':'));
      Path terms = Path.of("/usr/share/doc", part, "copyright");
      if (Files.exists(terms)) {
        Files.copy(terms, licences.resolve(part + ".txt"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Runs the program once and lists the classes that it loads. */
  private void list() throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("entente-image");
    try {
      List<String> words = new ArrayList<>();
      words.add(runtime().resolve(windows ? "bin/java.exe" : "bin/java").toString());
      words.add("-XX:DumpLoadedClassList=" + folder.resolve("runtime/entente.classes"));
      words.add("-Djava.awt.headless=true");
      words.addAll(List.of("-jar", folder.resolve("entente.jar").toString()));
      words.addAll(List.of("compare", "five-states", "--set", "structures.platform.inclusiveness=0.4"));
      words.addAll(List.of("--replicates", "2", "--futures", "2", "--quiet", "--out", "first"));
      ProcessBuilder builder = new ProcessBuilder(words).directory(scratch.toFile());
      builder.redirectErrorStream(true).redirectOutput(scratch.resolve("said").toFile());
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("the first run ended with status " + status + ": " + Files.readString(scratch.resolve("said")));
      }
    } finally {
      try (Stream<Path> all = Files.walk(scratch)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private Path runtime() {
    return folder.resolve("runtime/java");
  }

  private long size() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Returns what a program prints; empty if it fails or is not there. */
  private static String say(String... words) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(false).start();
      String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said : "";
    } catch (IOException e) {
      return "";
    }
  }
}
