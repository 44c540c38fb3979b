package org.tansiq.desk.exchange.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.exchange.index.LabelledNames;
import org.tansiq.desk.exchange.nominals.DocumentKey;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.desk.exchange.nominals.ListState;
import org.tansiq.desk.exchange.notices.Recipients;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;

/// Writes the open part of the list into a folder that {@link NationalCopy} answers from: the index
/// of names, and for each pseudonymous key its owner and its last day. What an entry says beside
/// its names, births and nationality stays with the list.
@Service
public class NationalCopies {

  private static final int OPEN = 0;

  private final Policy policy;
  private final Ledger ledger;
  private final ListState list;
  private final DocumentKey documents;
  private final Recipients recipients;

  NationalCopies(
      Policy policy, Ledger ledger, ListState list, DocumentKey documents, Recipients recipients) {
    this.policy = policy;
    this.ledger = ledger;
    this.list = list;
    this.documents = documents;
    this.recipients = recipients;
  }

  /// Writes a copy for somebody, who is told what changes; answers how many entries it holds.
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public long write(Officer by, Path to, String recipient) {
    policy.permit(by, Deed.COPY_NOMINALS);
    var edition = list.now();
    ledger.record(
        by, Act.COPIED_NOMINALS, "list", "edition " + edition.number() + " for " + recipient);
    recipients.copied(by, recipient, edition.number());
    try {
      Files.createDirectories(to);
      var lines = new ArrayList<String>();
      var count = new AtomicLong();
      var names = new LabelledNames.Writing(to.resolve(NationalCopy.NAMES));
      Files.createDirectories(to.resolve(NationalCopy.NAMES));
      list.each(entry -> {
        if (entry.label() == OPEN) {
          add(names, entry);
          lines.add(NationalCopy.line(entry));
          count.incrementAndGet();
        }
      });
      names.finish();
      Files.write(to.resolve(NationalCopy.ENTRIES), lines);
      Files.writeString(to.resolve(NationalCopy.DOCUMENTS), documents.stored() + "\n");
      NationalCopy.seal(to, edition);
      return count.get();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void add(LabelledNames.Writing names, Entry entry) {
    try {
      names.add(entry);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
