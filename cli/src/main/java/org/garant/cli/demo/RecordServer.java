package org.garant.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.garant.cli.publication.PublishedFile;

/**
 * Shows a record's public files on this machine alone: the published files and the log, never what
 * is private.
 */
public final class RecordServer implements AutoCloseable {
  /** Names in a log's folders: what the tile format and the facets use, no dot in front. */
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private static final int WORKERS = 4;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService workers;

  private RecordServer(Path folder, HttpServer server, ExecutorService workers) {
    this.folder = folder;
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts to serve {@code folder} at a free port of the loopback address.
   *
   * @throws IOException if no port can be had
   */
  public static RecordServer start(Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService workers =
        Executors.newFixedThreadPool(
            WORKERS,
            task -> {
              Thread thread = new Thread(task, "record-server");
              thread.setDaemon(true);
              return thread;
            });
    RecordServer record = new RecordServer(folder, server, workers);
    server.createContext("/", record::answer);
    server.setExecutor(workers);
    server.start();
    return record;
  }

  /** Returns the address of the report. */
  public URI report() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + PublishedFile.REPORT_HTML);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
        return;
      }
      Optional<Path> file = find(exchange.getRequestURI().getRawPath());
      if (file.isEmpty()) {
        byte[] text = "Not one of the record's public files.\n".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(NOT_FOUND, method.equals("HEAD") ? -1 : text.length);
        if (!method.equals("HEAD")) {
          exchange.getResponseBody().write(text);
        }
        return;
      }
      byte[] bytes = Files.readAllBytes(file.get());
      exchange.getResponseHeaders().set("Content-Type", type(String.valueOf(file.get())));
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(OK, method.equals("HEAD") ? -1 : bytes.length);
      if (!method.equals("HEAD")) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  /**
   * Returns the public file of {@code path}; empty for everything else. No public file needs an
   * escape, so that a path with one names nothing.
   */
  private Optional<Path> find(String path) {
    String name = path.equals("/") ? PublishedFile.REPORT_HTML : path.substring(1);
    Path file = folder;
    for (String segment : name.split("/", -1)) {
      if (!SEGMENT.matcher(segment).matches()) {
        return Optional.empty();
      }
      file = file.resolve(segment);
    }
    Set<String> published = new TreeSet<>(PublishedFile.ALL);
    boolean isPublic = published.contains(name) || name.startsWith(PublishedFile.LOG + "/");
    return isPublic && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  private static String type(String name) {
    if (name.endsWith(".html")) {
      return "text/html; charset=utf-8";
    }
    if (name.endsWith(".geojson")) {
      return "application/geo+json";
    }
    if (name.endsWith(".json")) {
      return "application/json";
    }
    boolean isText = name.endsWith("/checkpoint") || name.endsWith("/key");
    return isText ? "text/plain; charset=utf-8" : "application/octet-stream";
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
