package org.garant.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The user's browser, where there is a desktop to open it on. */
public final class Browser {
  private Browser() {}

  /**
   * Opens {@code address}, unless {@code GARANT_NO_BROWSER} is set or there is no desktop.
   *
   * @return whether something was started
   */
  public static boolean open(URI address) {
    Map<String, String> environment = System.getenv();
    if (!environment.getOrDefault("GARANT_NO_BROWSER", "").isEmpty()) {
      return false;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("mac")) {
      command = List.of("open", address.toString());
    } else if (system.contains("windows")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
    } else if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
      command = List.of("xdg-open", address.toString());
    } else {
      return false;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false; // The address is printed in any case.
    }
  }
}
