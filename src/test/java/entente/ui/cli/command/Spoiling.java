package entente.ui.cli.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways to spoil a text file, as hands, editors, networks and ill will do it. */
enum Spoiling implements FileSpoiler {
  BYTES_FLIPPED {
    @Override
    public byte[] spoil(byte[] file, RandomGenerator random) {
      byte[] out = file.clone();
      for (int k = 1 + random.nextInt(8); k > 0 && out.length > 0; k--) {
        out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return out;
    }
  },
  BYTES_CUT {
    @Override
    public byte[] spoil(byte[] file, RandomGenerator random) {
      int from = random.nextInt(file.length + 1);
      int to = random.nextBoolean() ? file.length : from + random.nextInt(file.length - from + 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(file, 0, from);
      out.write(file, to, file.length - to);
      return out.toByteArray();
    }
  },
  BYTES_PUT_IN {
    @Override
    public byte[] spoil(byte[] file, RandomGenerator random) {
      byte[] more = new byte[1 + random.nextInt(32)];
      random.nextBytes(more);
      int at = random.nextInt(file.length + 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(file, 0, at);
      out.writeBytes(more);
      out.write(file, at, file.length - at);
      return out.toByteArray();
    }
  },
  LINES_DROPPED {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      for (int k = 1 + random.nextInt(3); k > 0 && !lines.isEmpty(); k--) {
        lines.remove(random.nextInt(lines.size()));
      }
    }
  },
  LINES_SWAPPED {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    }
  },
  LINES_REPEATED {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      String line = lines.get(random.nextInt(lines.size()));
      lines.addAll(
          random.nextInt(lines.size() + 1),
          Collections.nCopies(1 + random.nextInt(random.nextBoolean() ? 3 : 3000), line));
    }
  },
  INDENTED_ANEW {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      lines.set(
          at,
          switch (random.nextInt(3)) {
            case 0 -> " ".repeat(1 + random.nextInt(9)) + line;
            case 1 -> "\t" + line;
            default -> line.strip();
          });
    }
  },
  WORDS_SWAPPED {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      int one = random.nextInt(lines.size());
      int other = random.nextInt(lines.size());
      String a = Spoiling.word(lines.get(one), random);
      String b = Spoiling.word(lines.get(other), random);
      lines.set(one, lines.get(one).replace(a, b));
    }
  },
  VALUES_REPLACED {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      for (int k = 1 + random.nextInt(3); k > 0; k--) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        String word = Spoiling.word(line, random);
        lines.set(at, line.replace(word, ODD.get(random.nextInt(ODD.size()))));
      }
    }
  },
  NESTED_DEEPLY {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      int depth = 1 + random.nextInt(random.nextBoolean() ? 60 : 60_000);
      String open = random.nextBoolean() ? "[" : random.nextBoolean() ? "{a: " : "- ";
      String close = open.equals("[") ? "]" : open.equals("- ") ? "" : "}";
      String nest = open.repeat(depth) + "1" + close.repeat(random.nextBoolean() ? depth : 0);
      int at = random.nextInt(lines.size());
      String key = lines.get(at).replaceFirst(":.*", ": ");
      lines.set(at, key + nest);
    }
  },
  TRICKS_PUT_IN {
    @Override
    void lines(List<String> lines, RandomGenerator random) {
      lines.add(random.nextInt(lines.size() + 1), TRICKS.get(random.nextInt(TRICKS.size())));
    }
  },
  ANOTHER_ENCODING {
    @Override
    public byte[] spoil(byte[] file, RandomGenerator random) {
      String text = new String(file, StandardCharsets.UTF_8).replaceFirst("e", "é");
      List<Charset> others =
          List.of(
              StandardCharsets.UTF_16,
              StandardCharsets.UTF_16LE,
              StandardCharsets.ISO_8859_1,
              Charset.forName("UTF-32"));
      return (random.nextBoolean() ? "\uFEFF" + text : text)
          .getBytes(others.get(random.nextInt(others.size())));
    }
  };

  private static final List<String> ODD =
      List.of(
          "1e999",
          "-1e999",
          ".inf",
          ".nan",
          "NaN",
          "1e-400",
          "-0",
          "0x1F",
          "1_000",
          "0o17",
          "~",
          "null",
          "yes",
          "true",
          "''",
          "9".repeat(400),
          "1" + "0".repeat(5000),
          "-1",
          "1.5",
          "2147483648",
          "9223372036854775808",
          "2024-02-30",
          "[]",
          "{}",
          "\"\\u0000\"",
          "\"\\uD800\"",
          "\u202E",
          "😀",
          "*a",
          "&a 1",
          "!!java.net.URL x",
          "!!binary aGk=",
          "../../../etc/passwd",
          "/dev/zero",
          "worlds/five-states.csv",
          "five-states",
          "a".repeat(20_000),
          ",",
          "\"",
          "=cmd()");

  private static final List<String> TRICKS =
      List.of(
          "---",
          "...",
          "--- {kind: scenario}",
          "%YAML 1.1",
          "%TAG ! tag:x,2000:",
          "<<: {rounds: 1}",
          "a: &a [*a, *a]",
          "? [complex, key]\n: value",
          "? \n: ",
          "extends: five-states",
          "kind: study",
          "kind: [scenario]",
          "rounds: 1\nrounds: 2",
          "name: |\n  a\n b",
          "name: >+9\n x",
          "\"unclosed",
          "'it''s: {",
          "#",
          "\u0085\u2028\u2029",
          "\u0000",
          "\uFEFF",
          "constructor: !!javax.script.ScriptEngineManager []",
          "lol: [&x [a, a, a], &y [*x, *x, *x], &z [*y, *y, *y]]");

  @Override
  public byte[] spoil(byte[] file, RandomGenerator random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n")));
    lines(lines, random);
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** Spoils the lines of a file. */
  void lines(List<String> lines, RandomGenerator random) {
    throw new UnsupportedOperationException(name());
  }

  private static String word(String line, RandomGenerator random) {
    String[] words = line.strip().split("[ ,:]+");
    return words.length == 0 ? line : words[random.nextInt(words.length)];
  }
}
