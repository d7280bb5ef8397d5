package org.garant.intake.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML 1.2 document, strictly: a mapping at the top, no anchors, aliases, tags or
 * duplicate keys. JSON is YAML, so GeoJSON is read the same way.
 */
public final class YamlReader {
  /** The largest file read, in bytes. */
  public static final int MAX_BYTES = 4_000_000;

  /** The deepest nesting read. */
  public static final int MAX_DEPTH = 24;

  private final Messages messages;
  private final Iterator<Event> events;

  private YamlReader(Messages messages, Iterator<Event> events) {
    this.messages = messages;
    this.events = events;
  }

  /** Returns the mapping in the file at {@code path}; empty if there is none, with messages. */
  public static Optional<YamlMap> read(Path path, Messages messages) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        messages.add(Rule.SYNTAX, Mark.START, "larger than " + MAX_BYTES + " bytes");
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), messages);
    } catch (CharacterCodingException e) {
      messages.add(Rule.SYNTAX, Mark.START, "is not UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      messages.add(Rule.SYNTAX, Mark.START, "cannot be read");
      return Optional.empty();
    }
  }

  /** Returns the mapping that {@code text} is; empty if it is none, with messages. */
  public static Optional<YamlMap> read(String text, Messages messages) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(MAX_BYTES).setParseComments(false).build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
      YamlReader reader = new YamlReader(messages, parser);
      Optional<YamlMap> document = reader.document();
      if (document.isEmpty()) {
        return document; // reading on would take minutes for a file of brackets
      }
      // What follows is read too, for its syntax.
      while (parser.hasNext()) {
        Event event = parser.next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          messages.add(Rule.SYNTAX, mark(event), "one document to a file");
          return Optional.empty();
        }
      }
      return document;
    } catch (TooDeepException e) {
      messages.add(Rule.SYNTAX, e.mark, "nested deeper than " + MAX_DEPTH);
    } catch (MarkedYamlEngineException e) {
      Mark mark =
          e.getProblemMark()
              .map(it -> new Mark(it.getLine() + 1, it.getColumn() + 1))
              .orElse(Mark.START);
      messages.add(Rule.SYNTAX, mark, oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      messages.add(Rule.SYNTAX, Mark.START, oneLine(String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Optional<YamlMap> document() {
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, DocumentStart -> {}
        case MappingStart -> {
          return node(event, 1) instanceof YamlMap map ? Optional.of(map) : Optional.empty();
        }
        default -> {
          messages.add(Rule.SYNTAX, mark(event), "a mapping is expected at the top");
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private YamlNode node(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw new TooDeepException(mark(event));
    }
    if (event instanceof AliasEvent) {
      messages.add(Rule.ALIAS, mark(event), "aliases are not allowed: write the value out");
      return new YamlText("", false, mark(event)); // not plain: nothing more is said of it
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      messages.add(Rule.ALIAS, mark(event), "anchors are not allowed: write each value out");
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        scalar.getTag().ifPresent(tag -> refuseTag(event));
        yield new YamlText(
            scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, mark(event));
      }
      case MappingStartEvent start -> {
        start.getTag().ifPresent(tag -> refuseTag(event));
        yield map(start, depth);
      }
      case SequenceStartEvent start -> {
        start.getTag().ifPresent(tag -> refuseTag(event));
        yield list(start, depth);
      }
      default -> throw new YamlEngineException("unexpected " + event.getEventId());
    };
  }

  private YamlMap map(CollectionStartEvent start, int depth) {
    Map<String, YamlMap.Member> members = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof YamlText name)) {
        messages.add(Rule.FORM, key.mark(), "a key is text, not " + key.kind());
        continue;
      }
      if (members.containsKey(name.value())) {
        messages.add(Rule.DUPLICATE_KEY, name.mark(), "duplicate key '" + name.value() + "'");
        continue;
      }
      members.put(name.value(), new YamlMap.Member(name.mark(), value));
    }
    return new YamlMap(members, start.getFlowStyle() == FlowStyle.FLOW, mark(start), messages);
  }

  private YamlList list(CollectionStartEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlList(items, mark(start));
  }

  private void refuseTag(Event event) {
    messages.add(Rule.ALIAS, mark(event), "tags are not allowed");
  }

  private static Mark mark(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Mark(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Mark.START);
  }

  private static String oneLine(String text) {
    return text.lines().findFirst().orElse("not YAML");
  }

  /** Leaves a nest that is too deep. */
  private static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Mark mark;

    TooDeepException(Mark mark) {
      this.mark = mark;
    }
  }
}
