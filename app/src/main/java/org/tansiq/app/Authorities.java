package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificate authorities of an agency's own, from a PEM file: who names one trusts those in it
/// and nobody else.
final class Authorities {

  private Authorities() {}

  static SSLContext of(Path file) {
    try {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      try (var pem = Files.newInputStream(file)) {
        for (var one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
          store.setCertificateEntry("authority-" + store.size(), one);
        }
      }
      if (store.size() == 0) {
        throw unusable(file);
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException other) {
      throw unusable(file);
    } catch (IOException unreadable) {
      throw PrivateFile.unreadable(file);
    }
  }

  private static Unusable unusable(Path file) {
    return new Unusable(
        Exit.DATA,
        file
            + " holds no certificate of an authority\nMaybe it is a key, or in another form than PEM");
  }
}
