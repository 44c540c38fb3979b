package org.tansiq.desk.platform.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a session remembers as bytes. Only the few kinds of things that sign-ins keep there are
/// read back; whatever else lies in the table is as if it were not there.
final class SessionWords {

  private static final Logger LOG = LoggerFactory.getLogger(SessionWords.class);
  private static final int LONGEST = 32 * 1024;

  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxbytes="
              + LONGEST
              + ";maxdepth=20;maxrefs=1000;maxarray=10000;"
              + "org.springframework.security.web.csrf.*;"
              + "org.springframework.security.web.webauthn.api.*;"
              + "org.springframework.security.oauth2.core.**;"
              + "java.lang.*;java.util.*;java.time.*;java.net.URI;!*");

  private SessionWords() {}

  static byte[] write(Object word) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(word);
    } catch (IOException impossible) {
      throw new IllegalStateException("A session cannot keep " + word.getClass(), impossible);
    }
    if (bytes.size() > LONGEST) {
      throw new IllegalStateException("A session cannot keep so much of " + word.getClass());
    }
    return bytes.toByteArray();
  }

  static Optional<Object> read(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(KNOWN);
      return Optional.of(in.readObject());
    } catch (IOException | ClassNotFoundException | RuntimeException unknown) {
      LOG.warn("A session's word is not read: {}", unknown.getClass().getName());
      return Optional.empty();
    }
  }
}
