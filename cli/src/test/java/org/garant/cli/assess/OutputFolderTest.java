package org.garant.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.garant.cli.CommandException;
import org.garant.cli.publication.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder appears under its name only when it is whole. */
class OutputFolderTest {
  @TempDir private Path folder;

  @Test
  void nothingIsUnderTheNameBeforeItIsKept() throws IOException {
    Path target = folder.resolve("a/b/record");
    try (OutputFolder output = OutputFolder.begin(target, Assessment.RECORD)) {
      Files.writeString(output.path().resolve("manifest.json"), "{}");
      assertThat(target).doesNotExist();

      assertThat(output.keep()).isFalse();
    }
    assertThat(target.resolve("manifest.json")).hasContent("{}");
    assertThat(names(folder.resolve("a/b"))).containsExactly("record");
  }

  @Test
  void whatIsNotKeptIsRemoved() throws IOException {
    try (OutputFolder output = OutputFolder.begin(folder.resolve("record"), Assessment.RECORD)) {
      Files.createDirectories(output.path().resolve("log/tile"));
    }

    assertThat(names(folder)).isEmpty();
  }

  @Test
  void whatAStoppedRunLeftIsSweptAway() throws IOException {
    Files.createDirectories(folder.resolve(".record.unfinished/log"));
    Files.writeString(folder.resolve(".record.unfinished/log/old"), "");
    Files.writeString(folder.resolve(".record.lock"), "");

    try (OutputFolder output = OutputFolder.begin(folder.resolve("record"), Assessment.RECORD)) {
      assertThat(names(output.path())).isEmpty();
      output.keep();
    }
    assertThat(names(folder)).containsExactly("record");
  }

  @Test
  void anEarlierRecordIsReplacedWhole() throws IOException {
    record(folder.resolve("record"), "earlier");
    try (OutputFolder output = OutputFolder.begin(folder.resolve("record"), Assessment.RECORD)) {
      Files.writeString(output.path().resolve("manifest.json"), "new");

      assertThat(output.keep()).isTrue();
    }
    assertThat(names(folder)).containsExactly("record");
    assertThat(names(folder.resolve("record"))).containsExactly("manifest.json");
    assertThat(folder.resolve("record/manifest.json")).hasContent("new");
  }

  @Test
  void anEarlierRecordSetAsideIsPutBack() throws IOException {
    record(folder.resolve(".record.replaced"), "earlier");

    OutputFolder.begin(folder.resolve("record"), Assessment.RECORD).close();

    assertThat(names(folder)).containsExactly("record");
    assertThat(folder.resolve("record/manifest.json")).hasContent("earlier");
  }

  @Test
  void anEarlierRecordSetAsideGivesWayToOneThatIsThere() throws IOException {
    record(folder.resolve(".record.replaced"), "earlier");
    record(folder.resolve("record"), "later");

    OutputFolder.begin(folder.resolve("record"), Assessment.RECORD).close();

    assertThat(names(folder)).containsExactly("record");
    assertThat(folder.resolve("record/manifest.json")).hasContent("later");
  }

  @Test
  void anEmptyFolderIsNotCalledAnEarlierRecord() throws IOException {
    Files.createDirectory(folder.resolve("record"));
    try (OutputFolder output = OutputFolder.begin(folder.resolve("record"), Assessment.RECORD)) {
      assertThat(output.keep()).isFalse();
    }
  }

  @Test
  void whatIsNoRecordIsNeverTouched() throws IOException {
    Path mine = folder.resolve("mine");
    for (List<String> files :
        List.of(
            List.of("manifest.json"),
            List.of("log/checkpoint"),
            List.of("manifest.json", "log/checkpoint", "notes.txt"))) {
      for (String file : files) {
        Files.createDirectories(mine.resolve(file).getParent());
        Files.writeString(mine.resolve(file), "mine");
      }
      assertThatThrownBy(() -> OutputFolder.begin(mine, Assessment.RECORD))
          .isInstanceOf(CommandException.class)
          .hasMessage(
              mine
                  + ": --out: expected a new or empty folder or an earlier record, found something"
                  + " else");
      for (String file : files) {
        assertThat(mine.resolve(file)).hasContent("mine");
        Files.delete(mine.resolve(file));
      }
      Files.deleteIfExists(mine.resolve("log"));
    }
    assertThat(names(folder)).containsExactly("mine");
  }

  @Test
  void aSecondRunIsKeptOut() throws IOException {
    Path target = folder.resolve("record");
    try (OutputFolder first = OutputFolder.begin(target, Assessment.RECORD)) {
      assertThatThrownBy(() -> OutputFolder.begin(target, Assessment.RECORD))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("no other run");
      assertThat(first.path()).exists();
      first.keep();
    }
    OutputFolder.begin(folder.resolve("another"), Assessment.RECORD).close();
  }

  @Test
  void theRootIsNoFolderToWriteTo() {
    assertThatThrownBy(() -> OutputFolder.begin(Path.of("/"), Assessment.RECORD))
        .isInstanceOf(CommandException.class);
  }

  @Test
  void aReasonIsSaidInWords() {
    assertThat(OutputFolder.reason(new IOException("No space left on device")))
        .isEqualTo("the disk is full");
    assertThat(OutputFolder.reason(new java.nio.file.AccessDeniedException("/x")))
        .isEqualTo("no permission");
    assertThat(OutputFolder.reason(new java.nio.file.FileSystemException("/x", null, "Is busy")))
        .isEqualTo("Is busy");
    assertThat(OutputFolder.reason(new NoSuchFileException("/x"))).isEqualTo("/x");
    assertThat(OutputFolder.reason(new IOException())).isEqualTo("IOException");
  }

  private static void record(Path at, String manifest) throws IOException {
    Files.createDirectories(at.resolve("log"));
    Files.writeString(at.resolve("log/checkpoint"), "");
    Files.writeString(at.resolve("manifest.json"), manifest);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
