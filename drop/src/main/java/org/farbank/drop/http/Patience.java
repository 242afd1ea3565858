package org.farbank.drop.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * HTTP/1.1 for senders that may fall silent. Helidon closes a connection that is idle between two
 * requests; here one that stands still within a request is closed as well, since what it has sent
 * would stay in memory as long as it is open. A head has to be whole soon; a body may take its time
 * as long as something of it comes.
 */
final class Patience implements ServerConnectionSelector {
  /** So long no byte of a body may come, in nanoseconds: a circuit of Tor stalls at times. */
  private static final long SILENCE = Duration.ofSeconds(30).toNanos();

  /** The connection that the running thread serves. */
  private static final ThreadLocal<Patient> HERE = new ThreadLocal<>();

  private final ServerConnectionSelector http =
      Http1ConnectionSelector.builder().config(Http1Config.create()).build();
  private final LongSupplier nanos;

  /** By a clock that only goes forward. */
  Patience(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return new Patient(http.connection(context), nanos);
  }

  /** Something that waits for what a sender sends. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Reads from the sender; it is cut off where nothing comes. Must not touch the disk. */
  static <T> T whileReading(Reading<T> reading) throws IOException {
    Patient here = HERE.get();
    here.enter(Part.BODY);
    try {
      return reading.read();
    } finally {
      here.enter(Part.WORK);
    }
  }

  /** Does what a request asks for; nothing cuts that off. */
  static void whileWorking(Runnable work) {
    Patient here = HERE.get();
    here.enter(Part.WORK);
    try {
      work.run();
    } finally {
      here.enter(Part.HEAD);
    }
  }

  /** What a connection is at. */
  private enum Part {
    /** Waiting for a request, or for the rest of its head. */
    HEAD,
    /** Waiting for more of a body. */
    BODY,
    /** Ours to do: an interrupt would close the files that it meets. */
    WORK
  }

  private static final class Patient implements ServerConnection {
    private final ServerConnection http;
    private final LongSupplier nanos;
    private Part part = Part.HEAD;
    private long since;
    private boolean cut;

    Patient(ServerConnection http, LongSupplier nanos) {
      this.http = http;
      this.nanos = nanos;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
      HERE.set(this);
      try {
        http.handle(limit);
      } finally {
        HERE.remove();
      }
    }

    synchronized void enter(Part next) {
      if (cut && next == Part.WORK && Thread.interrupted()) {
        cut = false; // it came too late to stop what it was for
      }
      part = next;
      since = nanos.getAsLong();
    }

    /** Helidon asks every other second, and closes what has been idle for too long. */
    @Override
    public synchronized Duration idleTime() {
      return switch (part) {
        case HEAD -> http.idleTime();
        case BODY ->
            nanos.getAsLong() - since > SILENCE ? Duration.ofNanos(SILENCE) : Duration.ZERO;
        case WORK -> Duration.ZERO;
      };
    }

    @Override
    public synchronized void close(boolean interrupt) {
      cut = part != Part.WORK;
      http.close(interrupt || cut);
    }
  }
}
