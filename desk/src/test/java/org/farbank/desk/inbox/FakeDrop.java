package org.farbank.desk.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import org.farbank.seal.desk.Line;
import org.farbank.seal.link.Link;

/** A drop in memory, which the desk reaches over its own line. */
final class FakeDrop implements AutoCloseable {
  final Map<String, byte[]> envelopes = new ConcurrentSkipListMap<>();

  /** Whether it keeps what it was told to forget, as one that lost its answer. */
  volatile boolean forgetful = true;

  private final HttpsServer server;

  private FakeDrop(HttpsServer server) {
    this.server = server;
    server.createContext("/envelopes", this::envelopes);
    server.createContext("/tokens", exchange -> answer(exchange, 204, new byte[0]));
    server.start();
  }

  /** Starts the drop of a folder that a desk has made, and tells the desk where it is. */
  static FakeDrop start(Path folder, Path desk) throws Exception {
    var settings = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("drop.properties"))) {
      settings.load(in);
    }
    var context =
        Link.read(folder.resolve("desk-tls.p12")).to(settings.getProperty("desk-certificate"));
    var server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            var tls = context.getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
          }
        });
    var drop = new FakeDrop(server);
    Line.move(desk, "localhost:" + server.getAddress().getPort());
    return drop;
  }

  private void envelopes(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().replaceFirst("/envelopes/?", "");
    if (name.isEmpty()) {
      answer(exchange, 200, String.join("\n", envelopes.keySet()).getBytes(StandardCharsets.UTF_8));
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      if (forgetful) {
        envelopes.remove(name);
      }
      answer(exchange, 204, new byte[0]);
    } else {
      answer(exchange, 200, envelopes.get(name));
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
