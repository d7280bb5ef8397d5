package org.garant.log.verify;

import java.util.ArrayList;
import java.util.List;
import org.garant.log.tile.TilePath;

/** Collects problems: the list is capped, the count is not. */
final class Problems {
  private final List<Problem> listed = new ArrayList<>();
  private long count;

  void add(Problem problem) {
    count++;
    if (listed.size() < LogVerifier.PROBLEMS_MAX) {
      listed.add(problem);
    }
  }

  void add(Problem.Kind kind, String file, String message) {
    add(new Problem(kind, file, Problem.NO_INDEX, message));
  }

  void addTile(Problem.Kind kind, TilePath path, String message) {
    add(new Problem(kind, path.text(), path.index(), message));
  }

  List<Problem> listed() {
    return listed;
  }

  long count() {
    return count;
  }
}
