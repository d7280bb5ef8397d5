package org.garant.intake.casefile;

import java.net.URI;
import java.util.List;

/** How a file that a case names can be had. */
public sealed interface Fetch {
  /** Returns how the data ask to be cited; may be empty. */
  String citation();

  /**
   * Returns whether somebody tried this, and how far: a sentence that starts with {@code yes} or
   * {@code no}.
   */
  String checked();

  /**
   * From public addresses, by program.
   *
   * @param from at least one address; tables of several are joined in this order
   * @param rawSha256 hash of what lies at each address, 64 hexadecimal digits; empty if not given
   * @param filters what is done to the table, in this order; if empty and there is one address, its
   *     bytes are kept as they are
   * @param citation how the data ask to be cited; may be empty
   * @param checked whether somebody tried it
   */
  record Download(
      List<URI> from, List<String> rawSha256, List<Filter> filters, String citation, String checked)
      implements Fetch {
    public Download {
      from = List.copyOf(from);
      rawSha256 = List.copyOf(rawSha256);
      filters = List.copyOf(filters);
      if (from.isEmpty()) {
        throw new IllegalArgumentException("a download has an address");
      }
      if (!rawSha256.isEmpty() && rawSha256.size() != from.size()) {
        throw new IllegalArgumentException("a download has a hash for every address or for none");
      }
    }

    /** Tells whether the bytes of its one address are kept as they are. */
    public boolean isWhole() {
      return filters.isEmpty() && from.size() == 1;
    }
  }

  /**
   * By hand alone.
   *
   * @param how what a person does, in a sentence or two
   * @param citation how the data ask to be cited; may be empty
   * @param checked whether somebody tried it
   */
  record ByHand(String how, String citation, String checked) implements Fetch {}
}
