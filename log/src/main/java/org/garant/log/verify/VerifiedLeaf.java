package org.garant.log.verify;

import java.util.List;
import org.garant.log.Facet;
import org.garant.log.Hash;
import org.garant.log.Leaf;

/**
 * A leaf as it was read from a bundle. Its place under the root is certain only once the whole log
 * has been checked without a problem.
 *
 * @param index position in the log, from 0
 * @param leaf the envelope
 * @param leafHash its RFC 6962 leaf hash; {@link org.garant.log.merkle.GrowingTree} gives the root
 *     at any size
 * @param released those of its facets that are published and match, in the leaf's order
 */
public record VerifiedLeaf(long index, Leaf leaf, Hash leafHash, List<Facet> released) {
  /** Copies. */
  public VerifiedLeaf {
    released = List.copyOf(released);
  }

  /** Takes leaves in the order of the log, on the thread that verifies. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes the next leaf that could be read. */
    void visit(VerifiedLeaf leaf);
  }
}
