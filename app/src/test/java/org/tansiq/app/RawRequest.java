package org.tansiq.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request byte by byte, for what no well-behaved client would send.
final class RawRequest {

  private RawRequest() {}

  /// All that comes back before the connection ends or nothing comes for five seconds.
  static String send(String address, String request) {
    try (var socket = open(address)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (IOException ended) {
        // What came until then is the answer.
      }
      return answer.toString(StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Socket open(String address) throws IOException {
    var uri = URI.create(address);
    var socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(5000);
    return socket;
  }

  static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }
}
