package entente.experiment.store;

import entente.experiment.input.Digests;
import entente.text.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether a results folder is what its manifest says, and its manifest what was written. */
public final class FolderCheck {
  private static final Template CHANGED = Template.of("{what} is not as it was written.");
  private static final Template MISSING = Template.of("{file} is missing.");
  private static final Template OUTSIDE = Template.of("{file} is no file within the folder.");
  private static final Template OTHER = Template.of("{file} is not what the manifest says.");
  private static final Template ROWS =
      Template.of("{file} has {rows} rows, where the manifest says {said}.");
  private static final Template COUNTS =
      Template.of("The manifest counts {failed} failed runs of {runs}.");

  private FolderCheck() {}

  /** Returns every difference between a folder and its manifest, a sentence each. */
  public static List<String> differences(Path folder, Manifest manifest) throws IOException {
    List<String> differences = new ArrayList<>();
    Outcome outcome = manifest.outcome();
    if (manifest.changed() != null) {
      differences.add(CHANGED.fill("what", manifest.changed()));
    }
    if (outcome.failed() < 0 || outcome.failed() > outcome.runs()) {
      differences.add(COUNTS.fill("failed", outcome.failed(), "runs", outcome.runs()));
    }
    for (Map.Entry<String, Output> output : outcome.outputs().entrySet()) {
      String name = output.getKey();
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder.normalize())) {
        differences.add(OUTSIDE.fill("file", name));
      } else if (!Files.isRegularFile(file)) {
        differences.add(MISSING.fill("file", name));
      } else {
        compare(name, file, output.getValue(), differences);
      }
    }
    return differences;
  }

  private static void compare(String name, Path file, Output said, List<String> differences)
      throws IOException {
    if (Files.size(file) != said.bytes() || !Digests.of(file).equals(said.sha256())) {
      differences.add(OTHER.fill("file", name));
    } else if (said.rows() >= 0 && !name.endsWith(".parquet")) {
      long rows = TableScan.of(file, said.bytes()).rows();
      if (rows != said.rows()) {
        differences.add(ROWS.fill("file", name, "rows", rows, "said", said.rows()));
      }
    }
  }
}
