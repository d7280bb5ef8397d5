package org.garant.sim.feed;

import java.util.List;
import org.garant.core.observation.Modality;

/**
 * A source's file.
 *
 * @param source the source's id
 * @param file the file's name, begins with {@code SYNTHETIC-}
 * @param title what people call the source
 * @param reader which reader of a case takes it
 * @param modality how it observes
 * @param affiliation id of the party whose source it is held to be; empty if neither's
 * @param content the file
 * @param events for each row the number of the true event, 0 if there is none; empty for files that
 *     hold no detections
 * @param expectedTrue mean number of rows that follow an event
 * @param expectedFalse mean number of rows that follow none
 */
public record Feed(
    String source,
    String file,
    String title,
    String reader,
    Modality modality,
    String affiliation,
    String content,
    List<Integer> events,
    double expectedTrue,
    double expectedFalse) {
  /** Copies the list. */
  public Feed {
    events = List.copyOf(events);
  }

  /** Returns the name of the file of {@code source}. */
  static String fileOf(String source) {
    return "SYNTHETIC-" + source + ".csv";
  }

  /** Tells whether its rows are detections. */
  public boolean isDetections() {
    return reader.equals("mission-csv") || reader.equals("firms-csv");
  }

  /** Returns how many rows it has. */
  public int rows() {
    return (int) content.lines().count() - 1;
  }
}
