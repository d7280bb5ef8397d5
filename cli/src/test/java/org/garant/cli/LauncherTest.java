package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.garant.core.engine.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that finds a JDK and hands over to Java. It runs in an installation of its own with a
 * jar that holds only a manifest, so that nothing is built.
 */
class LauncherTest {
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  private Path installation = Path.of("");

  @BeforeEach
  void install() throws Exception {
    Path script = Path.of(System.getProperty("garant.root", "."), "garant");
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isRegularFile(script));
    installation = folder.resolve("a folder, with spaces");
    Path jar = installation.resolve("cli/target/garant-cli-" + Engine.VERSION + "-all.jar");
    Files.createDirectories(jar.getParent());
    Files.copy(script, installation.resolve("garant"));
    jar(jar);
  }

  /** A jar whose manifest names the classes of this test run. */
  private static void jar(Path jar) throws Exception {
    var manifest = new java.util.jar.Manifest();
    var main = manifest.getMainAttributes();
    main.put(java.util.jar.Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(java.util.jar.Attributes.Name.MAIN_CLASS, Main.class.getName());
    main.put(
        java.util.jar.Attributes.Name.CLASS_PATH,
        String.join(
            " ",
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(path -> Path.of(path).toUri().toString())
                .toList()));
    new java.util.jar.JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  @Test
  void theJdkIsFoundByGarantsOwnVariable() throws Exception {
    version(Map.of("GARANT_JAVA_HOME", JDK.toString(), "JAVA_HOME", folder.toString()));
  }

  @Test
  void theJdkIsFoundByJavaHome() throws Exception {
    version(Map.of("JAVA_HOME", JDK.toString()));
  }

  @Test
  void theJdkIsFoundOnThePathThroughALink() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(bin.resolve("java"), JDK.resolve("bin/java"));

    version(Map.of("PATH", bin + ":" + tools()));

    Files.delete(link); // JUnit warns of one that leads out of its folder
  }

  @Test
  void anOlderJdkIsPassedOver() throws Exception {
    Path older = folder.resolve("older");
    Files.createDirectories(older.resolve("bin"));
    program(older.resolve("bin/javac"), "#!/bin/sh\nexit 1\n");
    Files.writeString(older.resolve("release"), "JAVA_VERSION=\"17.0.12\"\n");

    version(Map.of("GARANT_JAVA_HOME", older.toString(), "JAVA_HOME", JDK.toString()));
  }

  @Test
  void withoutAnyJdkItSaysWhatToDo() throws Exception {
    Ran ran = run(List.of(withoutSystemJdks().toString(), "--version"), folder, Map.of());

    assertThat(ran.code()).isEqualTo(69);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .containsExactly(
            "garant: needs a JDK 25; install one, or set GARANT_JAVA_HOME to its folder");
  }

  @Test
  void itWorksThroughLinksAndFromAnotherFolder() throws Exception {
    Path direct =
        Files.createSymbolicLink(folder.resolve("direct"), installation.resolve("garant"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path relative = Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("../direct"));
    Map<String, String> jdk = Map.of("JAVA_HOME", JDK.toString());

    for (Path link : List.of(direct, relative)) {
      assertThat(run(List.of(link.toString(), "--version"), elsewhere, jdk).exits(0).out())
          .isEqualTo("garant " + Engine.VERSION + "\n");
    }
    assertThat(run(List.of("./relative", "--version"), elsewhere, jdk).exits(0).err()).isEmpty();
  }

  @Test
  void argumentsAndExitCodesPassUnchanged() throws Exception {
    Map<String, String> jdk = Map.of("JAVA_HOME", JDK.toString());
    String script = installation.resolve("garant").toString();

    Ran ran = run(List.of(script, "verify", "no such  folder *"), folder, jdk).exits(2);

    ran.complainsOnce("no such  folder *: expected a folder");
    run(List.of(script), folder, jdk).exits(2);
    assertThat(run(List.of(script, "help"), folder, jdk).exits(0).out())
        .startsWith("Usage: garant");
  }

  @Test
  void optionsForJavaArePassedOn() throws Exception {
    Ran ran =
        run(
            List.of(installation.resolve("garant").toString(), "--version"),
            folder,
            Map.of("JAVA_HOME", JDK.toString(), "GARANT_JAVA_OPTS", "-Xmx64m -showversion"));

    assertThat(ran.exits(0).err()).containsIgnoringCase("openjdk");
  }

  @Test
  void aWholeCaseRunsThroughIt() throws Exception {
    SmallCase small = SmallCase.write(folder.resolve("case with spaces"));
    Map<String, String> jdk = Map.of("JAVA_HOME", JDK.toString());
    String script = installation.resolve("garant").toString();

    Ran ran =
        run(
            List.of(
                script,
                "assess",
                small.folder().toString(),
                "--data",
                small.data().toString(),
                "--reference",
                small.reference().toString()),
            folder,
            jdk);

    ran.exits(0);
    assertThat(ran.out()).contains("wrote out/small: read out/small/report.html");
    run(List.of(script, "verify", "out/small"), folder, jdk).exits(0);
  }

  private void version(Map<String, String> environment) throws Exception {
    Ran ran =
        run(List.of(withoutSystemJdks().toString(), "--version"), folder, environment).exits(0);

    assertThat(ran.out()).isEqualTo("garant " + Engine.VERSION + "\n");
    assertThat(ran.err()).isEmpty();
  }

  /** Returns a copy of the script that does not look where systems install JDKs. */
  private Path withoutSystemJdks() throws Exception {
    Path script = installation.resolve("garant");
    String text = Files.readString(script);
    String places = "/usr/lib/jvm/* /opt/java/* /opt/jdk*";
    assertThat(text).contains(places);
    Files.writeString(script, text.replace(places, folder + "/none/*"));
    return script;
  }

  /** Returns a folder with the tools that the script needs and no java. */
  private Path tools() throws Exception {
    Path tools = folder.resolve("tools");
    if (!Files.exists(tools)) {
      Files.createDirectory(tools);
      for (String tool : List.of("sed", "dirname", "readlink", "find", "head", "touch", "mkdir")) {
        Path found =
            Stream.of("/bin", "/usr/bin")
                .map(bin -> Path.of(bin, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        // No link: JUnit warns of each that it deletes.
        program(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
      }
    }
    return tools;
  }

  private static void program(Path file, String text) throws Exception {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ran run(List<String> words, Path from, Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).directory(from.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("PATH", tools().toString());
    // Without the archive of loaded classes that a first run writes for the next: it takes seconds.
    builder.environment().put("GARANT_JAVA_OPTS", "-XX:-AutoCreateSharedArchive");
    builder.environment().putAll(environment);
    return Child.start(folder, builder).waitFor();
  }
}
