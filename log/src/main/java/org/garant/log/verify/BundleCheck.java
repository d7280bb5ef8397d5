package org.garant.log.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garant.log.Facet;
import org.garant.log.FacetCommitment;
import org.garant.log.Hash;
import org.garant.log.Leaf;
import org.garant.log.LogException;
import org.garant.log.merkle.MerkleTree;
import org.garant.log.tile.TilePath;
import org.garant.log.tile.Tiles;

/** Reads one entry bundle and checks all that can be told from it and its facets alone. */
final class BundleCheck {
  private final PublishedFiles files;
  private final String origin;
  private final TilePath path;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Hash> leafHashes = new ArrayList<>();
  private final List<VerifiedLeaf> leaves = new ArrayList<>();
  private final List<String> explained = new ArrayList<>();

  private BundleCheck(PublishedFiles files, String origin, TilePath path) {
    this.files = files;
    this.origin = origin;
    this.path = path;
    this.file = path.text();
  }

  /** Checks the bundle at {@code path} of the log called {@code origin}. */
  static BundleCheck of(PublishedFiles files, String origin, TilePath path) {
    BundleCheck check = new BundleCheck(files, origin, path);
    check.run();
    return check;
  }

  TilePath path() {
    return path;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Returns the hash of every leaf, or nothing if the bundle is missing or cannot be split. */
  List<Hash> leafHashes() {
    return leafHashes;
  }

  /** Returns the leaves that could be read. */
  List<VerifiedLeaf> leaves() {
    return leaves;
  }

  /** Returns the files that have their place because of this bundle. */
  List<String> explained() {
    return explained;
  }

  private long firstIndex() {
    return path.index() * TilePath.FULL;
  }

  private void run() {
    explained.add(file);
    Optional<byte[]> bytes = files.find(file);
    if (bytes.isEmpty()) {
      problem(Problem.Kind.MISSING, file, firstIndex(), "there is no such entry bundle");
      return;
    }
    List<byte[]> entries;
    try {
      entries = Tiles.leaves(bytes.get(), path.width());
    } catch (LogException e) {
      problem(Problem.Kind.MALFORMED, file, firstIndex(), e.getMessage());
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      Hash hash = MerkleTree.leafHash(entries.get(i));
      leafHashes.add(hash);
      checkLeaf(firstIndex() + i, hash, entries.get(i));
    }
    for (TilePath narrower : files.listSuperseded(path)) {
      explained.add(narrower.text());
      byte[] expected = Tiles.bundle(entries.subList(0, narrower.width()));
      if (!Arrays.equals(files.find(narrower.text()).orElse(expected), expected)) {
        problem(
            Problem.Kind.MISMATCH,
            narrower.text(),
            firstIndex(),
            "differs from the bundle that superseded it");
      }
    }
  }

  private void checkLeaf(long index, Hash hash, byte[] bytes) {
    Leaf leaf;
    try {
      leaf = Leaf.parse(bytes);
    } catch (LogException e) {
      problem(Problem.Kind.MALFORMED, file, index, e.getMessage());
      return;
    }
    if (!leaf.origin().equals(origin)) {
      problem(Problem.Kind.MISMATCH, file, index, "the leaf is of log " + leaf.origin());
    }
    for (long previous : leaf.previous()) {
      if (previous >= index) {
        problem(
            Problem.Kind.MISMATCH, file, index, "names entry " + previous + " as an earlier one");
      }
    }
    List<Facet> released = new ArrayList<>();
    for (FacetCommitment promised : leaf.facets()) {
      if (files.hasFacet(promised.commitment())) {
        findFacet(index, promised).ifPresent(released::add);
      }
    }
    leaves.add(new VerifiedLeaf(index, leaf, hash, released));
  }

  private Optional<Facet> findFacet(long index, FacetCommitment promised) {
    String facetFile = PublishedFiles.facetPath(promised.commitment());
    explained.add(facetFile);
    Facet facet;
    try {
      Optional<byte[]> bytes = files.find(facetFile);
      if (bytes.isEmpty()) {
        problem(Problem.Kind.MISSING, facetFile, index, "the facet went away while checking");
        return Optional.empty();
      }
      facet = Facet.ofReleased(promised, bytes.get());
    } catch (LogException e) {
      problem(Problem.Kind.MALFORMED, facetFile, index, e.getMessage());
      return Optional.empty();
    }
    if (!facet.commitment().equals(promised.commitment())) {
      problem(
          Problem.Kind.MISMATCH, facetFile, index, "salt and bytes hash to " + facet.commitment());
      return Optional.empty();
    }
    if (facet.sizeBucket() > promised.sizeBucket()) {
      problem(Problem.Kind.MISMATCH, facetFile, index, "larger than its leaf says");
      return Optional.empty();
    }
    return Optional.of(facet);
  }

  private void problem(Problem.Kind kind, String where, long index, String message) {
    problems.add(new Problem(kind, where, index, message));
  }
}
