package org.garant.log.write;

import java.nio.file.Path;

/**
 * Where the parts of a log lie.
 *
 * @param root the folder that holds {@code log/} (public) and {@code private/}
 */
public record LogFolder(Path root) {
  /** Returns the folder that may be served as it is. */
  public Path publicFolder() {
    return root.resolve("log");
  }

  /** Returns the folder that is never served. */
  public Path privateFolder() {
    return root.resolve("private");
  }

  /** Returns the published checkpoint. */
  public Path checkpoint() {
    return publicFolder().resolve("checkpoint");
  }

  /** Returns the published verifier key. */
  public Path verifierKey() {
    return publicFolder().resolve("key");
  }

  /** Returns the secret key that signs checkpoints. */
  public Path signingKey() {
    return privateFolder().resolve("keys").resolve("log-signing-key");
  }

  Path journal() {
    return privateFolder().resolve("journal");
  }

  Path unfinished() {
    return privateFolder().resolve("unfinished");
  }

  Path lock() {
    return privateFolder().resolve("lock");
  }
}
