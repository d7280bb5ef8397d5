package org.garant.cli.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers as told, well or badly. */
public final class TrialServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** How a request is answered. */
  public interface Answer {
    /** Answers; the exchange is closed afterwards. */
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private TrialServer(HttpServer server) {
    this.server = server;
  }

  /** Starts one. */
  public static TrialServer start() throws IOException {
    TrialServer trial =
        new TrialServer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    trial.server.createContext("/", trial::answer);
    trial.server.setExecutor(trial.executor);
    trial.server.start();
    return trial;
  }

  /** Returns the address of {@code path}. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Sets what {@code path} answers from now on. */
  public TrialServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Returns the requests so far: the path, and the range if one was asked for. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The whole text, or from where the request says. */
  public static Answer right(String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int from = start(exchange);
      if (from >= bytes.length && from > 0) {
        exchange.sendResponseHeaders(416, -1);
      } else if (from > 0) {
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        exchange.sendResponseHeaders(206, bytes.length - from);
        exchange.getResponseBody().write(bytes, from, bytes.length - from);
      } else {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  /** The whole text whatever was asked for: a server that knows no ranges. */
  public static Answer whole(String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Promises the rest of the text and gives {@code count} bytes of it. */
  public static Answer cutOff(String text, int count) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int from = start(exchange);
      if (from > 0) {
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length - from);
      OutputStream body = exchange.getResponseBody();
      body.write(bytes, from, Math.min(count, bytes.length - from));
      body.flush();
    };
  }

  /** Gives some bytes and then nothing, with the connection open. */
  public static Answer stalled(String text, int count) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, count);
      exchange.getResponseBody().flush();
      Thread.sleep(20_000);
    };
  }

  /** An answer without a body. */
  public static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  /** Sends elsewhere. */
  public static Answer redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static int start(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return range == null ? 0 : Integer.parseInt(range.replace("bytes=", "").replace("-", ""));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(range == null ? path : path + " " + range);
    try (exchange) {
      answers.getOrDefault(path, status(404)).to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
