package org.garant.sim.exercise;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.intake.scenario.Scenario;
import org.garant.sim.draw.Seed;
import org.garant.sim.feed.Feed;
import org.garant.sim.feed.Feeds;
import org.garant.sim.feed.Stage;
import org.garant.sim.world.TrueEvent;

/**
 * An exercise: the files of a case that never happened, and the truth about it. The same scenario
 * and seed give the same bytes on every machine.
 *
 * @param files content by path below the exercise's folder
 * @param feeds the sources' files among them, in the order of the case
 * @param events what happens
 */
public record Exercise(SortedMap<String, byte[]> files, List<Feed> feeds, List<TrueEvent> events) {
  /** Path of the file that says what is true, below the exercise's folder. */
  public static final String TRUTH = "truth/truth.json";

  /** The greatest seed: canonical JSON holds no greater whole number. */
  public static final long MAX_SEED = (1L << 53) - 1;

  /** Path of the case file. */
  public static final String CASE = "case.yaml";

  /** Copies. */
  public Exercise {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    feeds = List.copyOf(feeds);
    events = List.copyOf(events);
  }

  /**
   * Draws {@code scenario}.
   *
   * @param sha256 hash of the scenario's file, 64 hexadecimal digits, by which the truth names it
   * @param seed where all random numbers come from, 0 to {@link #MAX_SEED}
   */
  public static Exercise of(Scenario scenario, String sha256, long seed) {
    Stage stage = Stage.of(scenario, Seed.of(seed));
    List<Feed> feeds = Feeds.of(stage);
    SortedMap<String, String> texts = new TreeMap<>();
    for (Feed feed : feeds) {
      texts.put(feed.file(), feed.content());
    }
    Shapes shapes = new Shapes(stage.terrain());
    texts.put(Shapes.SECTORS, shapes.sectors());
    texts.put("agreement/zones.geojson", shapes.zones());
    texts.put("agreement/agreement.yaml", new AgreementText(scenario).text());
    texts.put("policy.yaml", PolicyText.of(scenario, feeds));
    texts.put(CASE, new CaseText(scenario, seed, feeds).text(texts));
    Truth truth = new Truth(scenario, sha256, seed);
    texts.putAll(truth.files(stage, feeds));
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new Exercise(files, feeds, stage.events());
  }

  /** Returns how many rows of detection feeds there are. */
  public int detections() {
    return feeds.stream().mapToInt(feed -> feed.events().size()).sum();
  }
}
