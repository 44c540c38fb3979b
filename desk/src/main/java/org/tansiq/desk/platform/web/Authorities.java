package org.tansiq.desk.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Whose certificates are believed when the desk calls another system.
public final class Authorities {

  private Authorities() {}

  /// TLS that believes the authorities of a PEM file, the JDK's where it is empty.
  ///
  /// @param setting the name of what names the file, for whoever must mend it
  public static SSLContext trusting(String file, String setting) {
    try {
      if (file.isEmpty()) {
        return SSLContext.getDefault();
      }
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      try (var pem = Files.newInputStream(Path.of(file))) {
        var number = 0;
        for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
          store.setCertificateEntry("authority-" + number++, authority);
        }
      }
      if (store.size() == 0) {
        throw new KeyStoreException("no certificate in it");
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException unreadable) {
      throw new IllegalStateException(
          "The authorities in “"
              + file
              + "” ("
              + setting
              + ") cannot be read.\nMaybe it is no PEM file.",
          unreadable);
    }
  }
}
