package org.garant.cli.assess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.garant.cli.CommandException;
import org.garant.cli.publication.OutputFolder;
import org.garant.cli.publication.PublishedFile;
import org.garant.core.event.Entry;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;
import org.garant.core.report.FireSeries;
import org.garant.intake.Reading;
import org.garant.json.JsonObject;
import org.garant.log.RandomBytes;
import org.jspecify.annotations.Nullable;

/** Takes a case from its sources to a record under its final name, or leaves nothing behind. */
public final class Assessment {
  /** What an assessment replaces. */
  static final OutputFolder.Earlier RECORD =
      new OutputFolder.Earlier("record", Assessment::isRecord);

  private final RandomBytes random;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * Prepares an assessment.
   *
   * @param random where salts and keys come from
   * @param clock the only clock
   * @param progress takes a line for each step
   */
  public Assessment(RandomBytes random, Clock clock, Consumer<String> progress) {
    this.random = random;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Assesses a case.
   *
   * @param caseFile the case file
   * @param data folder of its sources
   * @param reference folder of its reference files; empty for the built-in ones
   * @param target folder to write
   * @param origin the log's name; null for {@code local/<id>}, or {@code SYNTHETIC/<id>}
   * @throws CommandException if the input is bad or the target cannot be written
   */
  public Result run(
      Path caseFile, Path data, Optional<Path> reference, Path target, @Nullable String origin) {
    CaseInputs inputs = CaseInputs.open(caseFile, data, reference, progress);
    try (OutputFolder folder = OutputFolder.begin(target, RECORD)) {
      String name = Optional.ofNullable(origin).orElse(inputs.caseFile().usualOrigin());
      RecordWriter writer = new RecordWriter(folder.path(), name, random, clock.instant());
      List<Entry> entries = inputs.entries(writer.now());
      progress.accept("writing " + entries.size() + " log entries, fusing, checking");
      RecordWriter.Written written = writer.write(entries);
      quarantine(folder.path(), inputs.readings());
      boolean replaced = folder.keep();
      return new Result(target, written, inputs.readings(), replaced);
    } catch (IOException e) {
      throw CommandException.badInput(
          target + ": --out: cannot be written: " + OutputFolder.reason(e));
    }
  }

  /**
   * Checks that a record can be written to {@code target}; leaves nothing there.
   *
   * @throws CommandException if it cannot
   */
  public static void requireWritable(Path target) {
    OutputFolder.begin(target, RECORD).close();
  }

  /** Tells whether {@code folder} holds a record. */
  private static boolean isRecord(Path folder) {
    if (!Files.isRegularFile(folder.resolve(PublishedFile.MANIFEST))
        || !Files.isRegularFile(folder.resolve(PublishedFile.LOG).resolve("checkpoint"))) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .allMatch(name ->
              PublishedFile.ALL.contains(name)
                  || name.equals(PublishedFile.LOG)
                  || name.equals(PublishedFile.PRIVATE));
    } catch (IOException e) {
      return false;
    }
  }

  /** Keeps what was rejected, as it was read, beside the reasons. */
  private static void quarantine(Path folder, List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      if (reading.rejections().isEmpty()) {
        continue;
      }
      Path kept =
          Files.createDirectories(folder.resolve(PublishedFile.PRIVATE).resolve("quarantine"));
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < reading.rejections().size(); i++) {
        text.append("# ").append(reading.rejections().get(i).text()).append('\n');
        text.append(reading.rejectedRecords().get(i)).append('\n');
      }
      Files.writeString(
          kept.resolve(reading.receipt().file() + ".rejected"), text, StandardCharsets.UTF_8);
    }
  }

  /**
   * What an assessment gave.
   *
   * @param folder the record's folder
   * @param written what was written
   * @param readings what came of each source file
   * @param replaced whether an earlier record of that name was replaced
   */
  public record Result(
      Path folder, RecordWriter.Written written, List<Reading> readings, boolean replaced) {
    /** Copies the list. */
    public Result {
      readings = List.copyOf(readings);
    }

    /** Returns the summary for people. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      var basis = written.report().basis();
      lines.add(basis.title());
      for (Reading reading : readings) {
        var receipt = reading.receipt();
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-26s %6d rows: %d taken, %d outside, %d repeated, %d rejected",
                receipt.file(),
                receipt.rows(),
                receipt.taken(),
                receipt.outside(),
                receipt.repeated(),
                receipt.rejected()));
        reading.rejections().stream()
            .limit(3)
            .forEach(rejection -> lines.add("    rejected: " + rejection.text()));
      }
      for (Comparison comparison : written.report().comparisons()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-26s %s | %s | %s   (%s; before | in the window | after)",
                comparison.series(),
                number(comparison.counts().get(0)),
                number(comparison.counts().get(1)),
                number(comparison.counts().get(2)),
                comparison.rule()));
        if (comparison.ratesPer24Hours().getFirst().amount().pointMilli().isPresent()) {
          lines.add(
              String.format(
                  Locale.ROOT,
                  "  %-26s %s | %s | %s",
                  "  per 24 hours",
                  number(comparison.ratesPer24Hours().get(0)),
                  number(comparison.ratesPer24Hours().get(1)),
                  number(comparison.ratesPer24Hours().get(2))));
        }
        if (!comparison.caveat().isEmpty()) {
          lines.add("    note: " + comparison.caveat());
        }
      }
      written.report().fires().ifPresent(fires -> lines.addAll(fires(fires)));
      lines.add(
          "  candidates                 "
              + written.report().candidates().size()
              + " (machine results; people have found nothing yet)");
      lines.add("  digest                     " + written.publication().digest().hex());
      lines.add(
          "  log                        "
              + written.checkpoint().size()
              + " entries, root "
              + written.checkpoint().root().hex());
      lines.add("  key                        " + written.key());
      lines.add(
          (replaced ? "replaced " : "wrote ")
              + folder
              + ": read "
              + folder.resolve(PublishedFile.REPORT_HTML)
              + ", check with: garant verify "
              + folder);
      return lines;
    }

    private static List<String> fires(FireSeries fires) {
      List<String> lines = new ArrayList<>();
      if (fires.expected().isPresent() && fires.ratio().isPresent()) {
        var ratio = fires.ratio().get().amount();
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-26s %s expected in the window; seen over expected %.2f (%.2f to %.2f)   (%s)",
                "  against the season",
                number(fires.expected().get()),
                ratio.pointMilli().orElse(0) / 1000.0,
                ratio.lowMilli() / 1000.0,
                ratio.highMilli() / 1000.0,
                fires.ratio().get().rule()));
      }
      lines.add("    note: a count of fires is not a count of acts; cloud is not in the file");
      return lines;
    }

    private static String number(Figure figure) {
      OptionalLong point = figure.amount().pointMilli();
      return point.isPresent()
          ? milli(point.getAsLong())
          : milli(figure.amount().lowMilli()) + "–" + milli(figure.amount().highMilli());
    }

    private static String milli(long milli) {
      return milli % 1000 == 0
          ? Long.toString(milli / 1000)
          : String.format(Locale.ROOT, "%.1f", milli / 1000.0);
    }

    /** Returns the summary for programs. */
    public JsonObject asJson() {
      JsonObject.Builder figures = JsonObject.builder();
      for (Comparison comparison : written.report().comparisons()) {
        for (Figure figure : comparison.counts()) {
          put(figures, figure);
        }
        for (Figure figure : comparison.ratesPer24Hours()) {
          put(figures, figure);
        }
      }
      written
          .report()
          .fires()
          .ifPresent(fires -> {
            fires.away().forEach(figure -> put(figures, figure));
            fires.expected().ifPresent(figure -> put(figures, figure));
            fires.ratio().ifPresent(figure -> put(figures, figure));
          });
      JsonObject.Builder files = JsonObject.builder();
      for (Reading reading : readings) {
        var receipt = reading.receipt();
        files.put(
            receipt.file(),
            JsonObject.builder()
                .put("rows", receipt.rows())
                .put("taken", receipt.taken())
                .put("outside", receipt.outside())
                .put("repeated", receipt.repeated())
                .put("rejected", receipt.rejected())
                .build());
      }
      return JsonObject.builder()
          .put("folder", folder.toString())
          .put("case", written.report().basis().caseId())
          .put("candidates", written.report().candidates().size())
          .put("digest", written.publication().digest().hex())
          .put("entries", written.checkpoint().size())
          .put("root", written.checkpoint().root().hex())
          .put("key", written.key())
          .put("figuresMilli", figures.build())
          .put("files", files.build())
          .build();
    }

    private static void put(JsonObject.Builder figures, Figure figure) {
      figures.put(figure.id(), figure.amount().pointMilli().orElse(figure.amount().lowMilli()));
    }
  }
}
