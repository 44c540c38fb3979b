package org.tansiq.desk.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost` that vouches for itself, made by the JDK's keytool.
public final class OwnCertificate {

  private static final String WORD = "changeit";

  private final Path keys;
  private final Path pem;

  private OwnCertificate(Path keys, Path pem) {
    this.keys = keys;
    this.pem = pem;
  }

  public static OwnCertificate make() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("certificate-");
    var keys = folder.resolve("keys.p12");
    var pem = folder.resolve("authority.pem");
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-validity",
        "2",
        "-keystore",
        keys.toString());
    keytool("-exportcert", "-rfc", "-keystore", keys.toString(), "-file", pem.toString());
    return new OwnCertificate(keys, pem);
  }

  private static void keytool(String... words) throws IOException, InterruptedException {
    var all = new ArrayList<String>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    all.addAll(List.of(words));
    all.addAll(List.of("-alias", "receiver", "-storetype", "PKCS12", "-storepass", WORD));
    var process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed");
    }
  }

  /// What whoever believes it is told.
  public Path pem() {
    return pem;
  }

  /// What a server that shows it speaks.
  public SSLContext context() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keys)) {
      store.load(in, WORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, WORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
