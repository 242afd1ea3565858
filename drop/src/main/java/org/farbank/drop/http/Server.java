package org.farbank.drop.http;

import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.http.DirectHandler;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.farbank.drop.Settings;
import org.farbank.drop.limit.Capacity;
import org.farbank.drop.limit.Tokens;
import org.farbank.drop.mailbox.Mailboxes;
import org.farbank.drop.memory.Scrub;
import org.farbank.drop.spool.Spool;

/** Both listeners: everyone's, and the desk's. */
public final class Server {
  private static final String DESK = "desk";

  private final WebServer web;

  private Server(WebServer web) {
    this.web = web;
  }

  /** Starts both listeners. */
  public static Server start(
      Settings settings,
      Spool spool,
      Mailboxes boxes,
      Tokens tokens,
      Capacity capacity,
      Scrub scrub,
      Optional<Manifest> manifest,
      SSLContext tls) {
    var texts = Texts.all();
    var intake = new Intake(spool, tokens, capacity, new Answers(texts));
    var pages = new Pages(settings.recipients(), settings.classic(), texts);
    var mailboxes = new MailboxRoutes(boxes);
    var everyone =
        HttpRouting.builder()
            .addFilter(touching(scrub))
            .addFilter(new Privacy())
            .post("/reports", intake::post);
    pages.routes(everyone);
    manifest.ifPresent(signed -> signed.routes(everyone));
    mailboxes.routes(everyone);
    refusals(everyone);
    var desk = HttpRouting.builder().addFilter(touching(scrub));
    new DeskRoutes(spool, boxes, tokens).routes(desk);
    var web =
        WebServer.builder()
            .bindAddress(address(settings.listen()))
            .routing(everyone)
            .directHandlers(silent())
            .connectionOptions(options -> options.tcpNoDelay(true))
            .addConnectionSelector(new Patience(System::nanoTime))
            .protocolsDiscoverServices(false)
            .idleConnectionTimeout(Duration.ofSeconds(10))
            .idleConnectionPeriod(Duration.ofSeconds(2))
            .putSocket(
                DESK,
                socket ->
                    socket
                        .bindAddress(address(settings.desk()))
                        .routing(desk)
                        .addConnectionSelector(new Patience(System::nanoTime))
                        .protocolsDiscoverServices(false)
                        .idleConnectionTimeout(Duration.ofSeconds(10))
                        .idleConnectionPeriod(Duration.ofSeconds(2))
                        .tls(
                            Tls.builder()
                                .sslContext(tls)
                                .clientAuth(TlsClientAuth.REQUIRED)
                                .addEnabledProtocol("TLSv1.3")
                                .build()))
            .shutdownHook(false)
            .build()
            .start();
    return new Server(web);
  }

  /** What has no place here says so; only a mistake of ours or a failing disk is 500. */
  private static void refusals(HttpRouting.Builder routing) {
    routing
        .error(HttpException.class, (request, response, e) -> response.status(e.status()).send())
        .error(Exception.class, (request, response, e) -> response.status(500).send());
  }

  /** Both the beginning and the end of a request count: it may take long. */
  private static Filter touching(Scrub scrub) {
    return (chain, request, response) -> {
      scrub.touched();
      try {
        Patience.whileWorking(chain::proceed);
      } finally {
        scrub.touched();
      }
    };
  }

  /** What does not parse as a request is answered with its status alone. */
  private static DirectHandlers silent() {
    var all = DirectHandlers.builder();
    for (var event : DirectHandler.EventType.values()) {
      all.addHandler(
          event,
          (request, type, status, headers, message) ->
              DirectHandler.TransportResponse.builder()
                  .status(unread(request, type) ? Status.BAD_REQUEST_400 : status)
                  .build());
    }
    return all.build();
  }

  /** Helidon 4.5 calls a method with a control character an error of its own. */
  private static boolean unread(
      DirectHandler.TransportRequest request, DirectHandler.EventType type) {
    var path = request.path();
    return type == DirectHandler.EventType.INTERNAL_ERROR && (path == null || path.isEmpty());
  }

  private static SocketAddress address(String text) {
    if (text.startsWith("unix:")) {
      return UnixDomainSocketAddress.of(text.substring("unix:".length()));
    }
    int colon = text.lastIndexOf(':');
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** The port of everyone's listener. */
  public int port() {
    return web.port();
  }

  /** The port of the desk's listener. */
  public int deskPort() {
    return web.port(DESK);
  }

  /** Takes no more requests and ends. */
  public void stop() {
    web.stop();
  }
}
