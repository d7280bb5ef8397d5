package org.garant.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Standards;
import org.garant.core.agreement.Terms;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.engine.Engine;
import org.garant.core.finding.Derivation;
import org.garant.core.fusion.FusionPolicy;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Probability;

/** Measures fusion and the check against the terms, and that order changes nothing. */
final class FuseAndCheck implements Benchmark {
  private static final int DETECTIONS = 1_000_000;
  private static final int SHUFFLED = 100_000;
  private static final int ORDERS = 10;

  @Override
  public String name() {
    return "fuse-check";
  }

  @Override
  public String summary() {
    return "1 M SYNTHETIC detections through fusion and the check against an agreement, one thread";
  }

  @Override
  public void run(BenchContext context) {
    Derivation.Rules rules = rules();
    // Warm up on other data than those measured.
    Derivation.of(InventedFront.detections(context.seed() + 1, context.scaled(SHUFFLED)), rules);
    List<Detection> detections =
        InventedFront.detections(context.seed(), context.scaled(DETECTIONS));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long startCpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Derivation derivation = Derivation.of(detections, rules);
    long derived = System.nanoTime();
    long derivedCpu = threads.getCurrentThreadCpuTime();
    ContentId digest = derivation.digest();
    long digested = System.nanoTime();
    context.figure("detections", String.format("%,d", detections.size()), "");
    context.figure("incidents", String.format("%,d", derivation.incidents().size()), "");
    context.figure("candidates", String.format("%,d", derivation.candidates().size()), "");
    context.rate("fuse and check", "detections", detections.size(), derived - start);
    context.rate(
        "fuse and check, by this thread's CPU time",
        "detections",
        detections.size(),
        derivedCpu - startCpu);
    context.rate(
        "canonical records and digest",
        "candidates",
        derivation.candidates().size(),
        digested - derived);
    context.figure("digest", digest.brief(), "");
    orders(context, rules);
  }

  private static void orders(BenchContext context, Derivation.Rules rules) {
    List<Detection> detections =
        new ArrayList<>(InventedFront.detections(context.seed(), context.scaled(SHUFFLED)));
    ContentId expected = Derivation.of(detections, rules).digest();
    int same = 0;
    for (int order = 1; order <= ORDERS; order++) {
      Collections.shuffle(detections, new Random(context.seed() + order));
      same += Derivation.of(detections, rules).digest().equals(expected) ? 1 : 0;
    }
    context.figure(
        "orders of " + String.format("%,d", detections.size()) + " with the same digest",
        same + " of " + ORDERS,
        "");
    if (same != ORDERS) {
      throw new IllegalStateException("the order of arrival changed the digest");
    }
  }

  /** The rules of the Easter agreement, its window moved over the whole of the invented time. */
  private static Derivation.Rules rules() {
    Agreement agreement =
        BenchAgreement.over(
            Instant.parse("2029-12-01T00:00:00Z"), Duration.ofDays(3_000), Path.of("agreements"));
    Map<Modality, FusionPolicy.ModalityPolicy> modalities = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      modalities.put(
          modality, new FusionPolicy.ModalityPolicy(new Probability(0.4), new Probability(0.8)));
    }
    FusionPolicy policy =
        new FusionPolicy(
            1, 2, new Probability(0.2), new Probability(0.3), new Probability(0.8), 5, modalities);
    Standards standards =
        new Standards(
            new Probability(0.3),
            new Probability(0.5),
            new Probability(0.75),
            new Probability(0.95),
            new Probability(0.1),
            new Probability(0.75));
    return new Derivation.Rules(
        new RegionIndex(InventedFront.regions()),
        policy,
        Terms.of(agreement, InventedFront.regions(), standards),
        agreement.head().id(),
        Engine.VERSION,
        Engine.CALIBRATION);
  }
}
