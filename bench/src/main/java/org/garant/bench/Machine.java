package org.garant.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where figures were measured; without it they mean nothing. */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /**
   * Returns the header of a run.
   *
   * @param folder on the disk to be measured
   * @param clock tells the date
   */
  public static List<String> describe(Path folder, Clock clock) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    return List.of(
        "date    "
            + DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(clock.instant()),
        "cpu     " + cpuModel() + ", " + Runtime.getRuntime().availableProcessors() + " cores used",
        "memory  "
            + gibibytes(memoryBytes())
            + ", heap "
            + gibibytes(Runtime.getRuntime().maxMemory()),
        "jdk     " + System.getProperty("java.vm.name") + " " + Runtime.version(),
        "os      "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"),
        "disk    " + disk.type() + " on " + disk.name());
  }

  private static String cpuModel() throws IOException {
    if (Files.isReadable(CPU_INFO)) {
      try (Stream<String> lines = Files.lines(CPU_INFO)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse("unknown model");
      }
    }
    return "unknown model";
  }

  private static long memoryBytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  private static String gibibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }
}
