package org.tansiq.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import org.tansiq.names.ExactKeys;
import org.tansiq.names.PersonList;
import org.tansiq.oblivious.Owner;
import org.tansiq.oblivious.OwnerKey;

/// The side of the agency that has the list: makes a key, publishes a filter, answers questions it
/// cannot read.
final class PrivateOwner {

  private static final String USUAL_LIMIT = "1000";

  private PrivateOwner() {}

  /// Makes a secret key; what is printed is for the askers.
  static int key(Words words, Terminal terminal) {
    var file = words.path(words.needed(NamesPrivate.TO));
    words.values(0, 0);
    var key = OwnerKey.random(new SecureRandom());
    PrivateFile.secret(file, List.of(key.secretHex()));
    terminal.out().println(key.published().hex());
    return Exit.DONE;
  }

  /// Makes the filter of a list: its keys as the function of the secret, which tell nothing without
  /// an answer to each.
  static int publish(Words words, Terminal terminal) {
    var owner = new Owner(read(words));
    var list = words.file(words.value());
    var keys = new LinkedHashSet<String>();
    var bad = new Complaints(list, terminal.err());
    try (var progress = Progress.of(list, terminal.err())) {
      PersonList.read(
          list,
          person -> ExactKeys.listed(person).forEach(key -> keys.add(key.text())),
          bad,
          progress);
      bad.summary();
      if (keys.isEmpty()) {
        throw new Unusable(Exit.DATA, "no usable row in " + list + PrivateFile.COLUMNS);
      }
      var inputs = keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
      var filter = owner.filter(inputs);
      filter.write(words.path(words.needed(NamesPrivate.TO)));
      terminal.out().println(filter.size() + " keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bad.count() > 0 ? Exit.DATA : Exit.DONE;
  }

  /// Answers a question, within what its asker may ask in a day; nothing is answered that is not in
  /// the log.
  static int answer(Words words, Terminal terminal) {
    var owner = new Owner(read(words));
    var file = words.file(words.value());
    var asker = words.needed("asker");
    var limit = words.option("limit").orElse(USUAL_LIMIT);
    if (!limit.matches("[1-9]\\d{0,8}")) {
      throw words.wrong("--limit " + limit + " is no number of keys a day.");
    }
    var log =
        new PrivateLog(
            words.path(words.needed("log")), Integer.parseInt(limit), InstantSource.system());
    var to = words.path(words.needed(NamesPrivate.TO));
    var blinded = PrivateFile.question(file);
    log.enter(asker, blinded);
    PrivateFile.write(to, PrivateFile.lines(owner.answer(blinded, new SecureRandom())));
    terminal.out().println(blinded.size() + " keys answered for " + asker);
    return Exit.DONE;
  }

  private static OwnerKey read(Words words) {
    return OwnerKey.parse(text(words.file(words.needed(NamesPrivate.KEY))));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw PrivateFile.unreadable(file);
    }
  }
}
