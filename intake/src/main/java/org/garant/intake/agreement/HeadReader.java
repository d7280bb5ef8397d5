package org.garant.intake.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.garant.core.agreement.Head;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;

/** Reads what an agreement file says about the text it encodes. */
final class HeadReader {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final YamlMap file;
  private final LocalTimes times;

  HeadReader(YamlMap file, LocalTimes times) {
    this.file = file;
    this.times = times;
  }

  Optional<Head> read() {
    int before = file.messages().errorCount();
    String id = file.string("id");
    if (!id.isEmpty() && !SLUG.matcher(id).matches()) {
      file.report(Rule.FORM, "id", "an agreement's id looks like truce.easter-2025");
    }
    Optional<Head.Kind> kind = file.word("kind", Head.Kind.values());
    SortedMap<String, String> title = title();
    Optional<YamlMap> encoding = file.map("encoding");
    Optional<Head.Level> level = encoding.flatMap(it -> it.word("level", Head.Level.values()));
    String levelNote = encoding.map(it -> it.optionalString("note")).orElse("");
    encoding.ifPresent(YamlMap::finish);
    Optional<YamlMap> legal = file.map("legal");
    Optional<Head.Force> force = legal.flatMap(it -> it.word("force", Head.Force.values()));
    String basis = legal.map(it -> it.optionalString("basis")).orElse("");
    legal.ifPresent(YamlMap::finish);
    List<Head.Language> languages = languages();
    List<Head.CitedSource> sources = sources();
    if (file.messages().errorCount() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Head(
            id,
            kind.orElseThrow(),
            title,
            level.orElseThrow(),
            levelNote,
            force.orElseThrow(),
            basis,
            languages,
            times.region(),
            times.tzdata(),
            sources));
  }

  private SortedMap<String, String> title() {
    SortedMap<String, String> title = new TreeMap<>();
    Optional<YamlMap> map = file.map("title");
    if (map.isPresent()) {
      for (String language : map.get().keys()) {
        if (!LANGUAGE.matcher(language).matches()) {
          file.messages()
              .add(
                  Rule.FORM,
                  map.get().markOfKey(language),
                  "a language is two letters, not '" + language + "'");
        }
        title.put(language, map.get().string(language));
      }
      if (title.isEmpty()) {
        file.report(Rule.FORM, "title", "an agreement has a title");
      }
    }
    return title;
  }

  private List<Head.Language> languages() {
    List<Head.Language> languages = new ArrayList<>();
    for (YamlMap map : file.maps("languages")) {
      languages.add(new Head.Language(map.string("lang"), map.flag("authentic", false)));
      map.finish();
    }
    return languages;
  }

  private List<Head.CitedSource> sources() {
    List<Head.CitedSource> sources = new ArrayList<>();
    for (YamlMap map : required("sources")) {
      int before = file.messages().errorCount();
      String id = map.string("id");
      Optional<Head.SourceKind> kind = map.word("kind", Head.SourceKind.values());
      String publisher = map.string("publisher");
      var at = times.findAt(map, "at");
      String url = map.optionalString("url");
      String note = map.optionalString("note");
      map.refuse("file", "quality", "date_basis");
      map.finish();
      if (file.messages().errorCount() == before) {
        sources.add(new Head.CitedSource(id, kind.orElseThrow(), publisher, at, url, note));
      }
    }
    return sources;
  }

  private List<YamlMap> required(String key) {
    if (!file.has(key)) {
      file.missing(key);
    } else if (file.items(key).isEmpty()) {
      file.report(Rule.FORM, key, "'" + key + "' lists at least one");
    }
    return file.maps(key);
  }
}
