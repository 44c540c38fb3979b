package org.tansiq.desk.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 as Tomcat speaks it, with an end to connections that drip: the server's own limit
/// counts from the last byte, so that whoever sends one in time holds a place for as long as they
/// like.
public final class PacedProtocol extends Http11NioProtocol {

  private @Nullable PaceSettings pace;

  /// Sets the limits, before the first connection.
  void pace(PaceSettings settings) {
    this.pace = settings;
  }

  @Override
  protected Processor createProcessor() {
    return new Paced(this, getAdapter(), Objects.requireNonNull(pace));
  }

  private static final class Paced extends Http11Processor {

    private final PaceSettings pace;
    private @Nullable SocketWrapperBase<?> waiting;
    private long began;

    Paced(PacedProtocol protocol, Adapter adapter, PaceSettings pace) {
      super(protocol, adapter);
      this.pace = pace;
      request.setInputBuffer(new Body(request.getInputBuffer()));
    }

    /// Called with each piece of a head that is not whole yet.
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
      long now = System.nanoTime();
      if (waiting != socket) {
        began = now;
      } else if (pace.tooSlow(Duration.ofNanos(now - began))) {
        waiting = null;
        return SocketState.CLOSED;
      }
      var state = super.service(socket);
      waiting = state == SocketState.LONG && !isAsync() ? socket : null;
      return state;
    }

    /// What is read of a body, as long as it comes.
    private final class Body implements InputBuffer {

      private final InputBuffer inner;

      Body(InputBuffer inner) {
        this.inner = inner;
      }

      @Override
      public int doRead(ApplicationBufferHandler handler) throws IOException {
        var soFar = Duration.ofNanos(System.nanoTime() - request.getStartTimeNanos());
        if (pace.tooSlow(soFar, request.getBytesRead())) {
          var slow = new SocketTimeoutException("The body drips");
          action(ActionCode.CLOSE_NOW, slow);
          throw slow;
        }
        return inner.doRead(handler);
      }

      @Override
      public int available() {
        return inner.available();
      }
    }
  }
}
