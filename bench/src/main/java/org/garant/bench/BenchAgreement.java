package org.garant.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.LocalInstant;
import org.garant.core.agreement.Standing;
import org.garant.core.agreement.Window;
import org.garant.core.agreement.Zone;
import org.garant.intake.agreement.AgreementReader;

/** The Easter agreement with its times moved, so that invented events fall into its window. */
final class BenchAgreement {
  private BenchAgreement() {}

  /**
   * Returns the agreement in force from {@code start} on for {@code length}.
   *
   * @param folder the project's folder {@code agreements}
   */
  static Agreement over(Instant start, Duration length, Path folder) {
    String root = System.getProperty("garant.root", "");
    Path file = Path.of(root).resolve(folder).resolve("truce.easter-2025/agreement.yaml");
    AgreementReader.Result read = AgreementReader.read(file);
    Agreement agreement =
        read.agreement().orElseThrow(() -> new IllegalStateException(read.messages().toString()));
    LocalInstant from = new LocalInstant("bench", start);
    LocalInstant until = new LocalInstant("bench", start.plus(length));
    List<Window> windows = new ArrayList<>();
    for (Window window : agreement.windows()) {
      windows.add(new Window(window.id(), from, until, window.source()));
    }
    List<Zone> zones = new ArrayList<>();
    for (Zone zone : agreement.zones()) {
      zones.add(
          zone instanceof Zone.Drawn drawn
              ? new Zone.Drawn(
                  drawn.id(),
                  drawn.label(),
                  drawn.polygons(),
                  drawn.accuracyMeters(),
                  Optional.empty(),
                  Optional.empty(),
                  drawn.illustrative(),
                  drawn.origin(),
                  drawn.note())
              : zone);
    }
    Standing standing =
        new Standing(
            List.of(new Standing.StatusChange(Standing.State.IN_FORCE, from, "s-order", "bench")),
            agreement.standing().parties(),
            agreement.standing().participation());
    return new Agreement(
        agreement.head(),
        standing,
        zones,
        windows,
        agreement.provisions(),
        agreement.exceptions(),
        agreement.readings(),
        agreement.stances(),
        agreement.notes());
  }
}
