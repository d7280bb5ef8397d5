/**
 * Canonical JSON: the one byte form that is hashed and signed.
 *
 * <p>It is the subset of RFC 8785 (JSON Canonicalization Scheme) with strings, integers, arrays and
 * objects; floats, booleans and null do not exist. Start at {@link org.garant.json.CanonicalJson};
 * build values with {@link org.garant.json.JsonObject#builder()}.
 */
@NullMarked
package org.garant.json;

import org.jspecify.annotations.NullMarked;
