package org.tansiq.desk.exchange.nominals;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.proof.Seal;

/// Numbers of documents as the list keeps them: enough to see that two are one, too little to read
/// either. The key comes from the house's seal, which lies outside the database.
@Component
public class DocumentKey {

  private static final String PURPOSE = "nominal documents";

  private final Seal key;

  @Autowired
  DocumentKey(LedgerLog log) {
    this(log.sealFor(PURPOSE));
  }

  private DocumentKey(Seal key) {
    this.key = key;
  }

  /// The key that came with a copy.
  public static DocumentKey stored(String stored) {
    return new DocumentKey(Seal.ofStored(stored));
  }

  /// The keyed hash of a number however it is spaced or written; none where it holds no letter or
  /// digit.
  public Optional<String> of(String number) {
    var plain =
        Normalizer.normalize(number, Normalizer.Form.NFKC)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .toUpperCase(Locale.ROOT);
    return plain.isEmpty()
        ? Optional.empty()
        : Optional.of(HexFormat.of().formatHex(key.leaf(plain.getBytes(StandardCharsets.UTF_8))));
  }

  /// What a copy of the list needs to answer for numbers too.
  public String stored() {
    return key.stored();
  }
}
