package org.tansiq.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// An authority of the house with a certificate for its database server and one for the desk, made
/// by the JDK's keytool and written as PostgreSQL and its driver read them.
final class HouseAuthority {

  private static final String WORD = "changeit";

  private final Path folder;

  private HouseAuthority(Path folder) {
    this.folder = folder;
  }

  static HouseAuthority in(Path folder) throws IOException {
    var house = new HouseAuthority(folder);
    house.keytool("-alias", "ca", "-dname", "CN=House", "-ext", "bc:c");
    house.keytool(
        "-alias", "server", "-dname", "CN=db", "-signer", "ca", "-ext", "san=ip:127.0.0.1");
    house.keytool("-alias", "desk", "-dname", "CN=desk", "-signer", "ca");
    try {
      house.write();
    } catch (GeneralSecurityException unreadable) {
      throw new IOException(unreadable);
    }
    return house;
  }

  private void keytool(String... words) throws IOException {
    var all = new ArrayList<String>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    all.addAll(
        List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
    all.addAll(List.of(words));
    all.addAll(List.of("-keystore", store().toString(), "-storepass", WORD));
    var process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool failed");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }

  private Path store() {
    return folder.resolve("house.p12");
  }

  private void write() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store())) {
      store.load(in, WORD.toCharArray());
    }
    for (var name : List.of("ca", "server", "desk")) {
      pem(name + ".pem", "CERTIFICATE", store.getCertificate(name).getEncoded());
    }
    pem("server.key", "PRIVATE KEY", key(store, "server").getEncoded());
    Files.write(folder.resolve("desk.pk8"), key(store, "desk").getEncoded());
    Files.setPosixFilePermissions(
        folder.resolve("desk.pk8"), PosixFilePermissions.fromString("rw-------"));
  }

  private static Key key(KeyStore store, String name) throws GeneralSecurityException {
    return store.getKey(name, WORD.toCharArray());
  }

  private void pem(String file, String kind, byte[] bytes) throws IOException {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(kind, lines.encodeToString(bytes), kind));
  }

  Path file(String name) {
    return folder.resolve(name);
  }
}
