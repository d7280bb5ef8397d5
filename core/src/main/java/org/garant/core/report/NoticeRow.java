package org.garant.core.report;

import java.util.List;
import org.garant.core.observation.Notice;

/**
 * An announced activity and what was recorded there.
 *
 * @param notice the notice
 * @param entry its index in the log
 * @param fitting ids of the incidents that fit it, in hex, sorted
 * @param near ids of the incidents that it may cover, in hex, sorted: the rule applies to them
 */
public record NoticeRow(Notice notice, long entry, List<String> fitting, List<String> near) {
  /** Copies the lists. */
  public NoticeRow {
    fitting = List.copyOf(fitting);
    near = List.copyOf(near);
  }
}
