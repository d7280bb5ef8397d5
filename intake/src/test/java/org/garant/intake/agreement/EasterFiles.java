package org.garant.intake.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The Easter truce's files, whole or with one place changed. */
public final class EasterFiles {
  /** Root of the project. */
  public static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("garant.root")));

  /** Folder of the agreement. */
  public static final Path FOLDER = ROOT.resolve("agreements/truce.easter-2025");

  private EasterFiles() {}

  /** Copies the agreement to {@code folder}, {@code old} changed to {@code changed} once. */
  public static Path edit(Path folder, String file, String old, String changed) throws IOException {
    for (String name : new String[] {"agreement.yaml", "zones.geojson"}) {
      String text = Files.readString(FOLDER.resolve(name));
      if (name.equals(file)) {
        int at = text.indexOf(old);
        if (at < 0) {
          throw new IllegalArgumentException("the file does not say: " + old);
        }
        text = text.substring(0, at) + changed + text.substring(at + old.length());
      }
      Files.writeString(folder.resolve(name), text);
    }
    return folder.resolve("agreement.yaml");
  }
}
