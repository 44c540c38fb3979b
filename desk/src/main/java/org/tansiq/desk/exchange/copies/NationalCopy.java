package org.tansiq.desk.exchange.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.desk.exchange.index.FileDigests;
import org.tansiq.desk.exchange.index.LabelledNames;
import org.tansiq.desk.exchange.nominals.DocumentKey;
import org.tansiq.desk.exchange.nominals.Edition;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.names.Match;
import org.tansiq.names.Person;

/// A copy of the list, which needs neither database nor desk to answer; it answers the same hits,
/// with the same strength, until the same days.
public final class NationalCopy implements AutoCloseable {

  static final String NAMES = "names";
  static final String ENTRIES = "entries.tsv";
  static final String DOCUMENTS = "documents.key";
  private static final String NOTE = "copy.tsv";
  private static final int MOST = 200;

  private record Known(String key, String owner, LocalDate until) {}

  /// A hit: whose entry it is, under which key, and how strong.
  public record Hit(String key, String owner, Match match) {}

  private final LabelledNames names;
  private final Map<String, Known> entries;
  private final DocumentKey documents;

  private NationalCopy(LabelledNames names, Map<String, Known> entries, DocumentKey documents) {
    this.names = names;
    this.entries = entries;
    this.documents = documents;
  }

  static String line(Entry entry) {
    return String.join(
        "\t", entry.id().toString(), entry.key(), entry.ownerUnit(), entry.reviewOn().toString());
  }

  /// Writes last what vouches for every file.
  static void seal(Path folder, Edition edition) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("edition\t" + edition.number() + "\t" + edition.stamp());
    lines.addAll(FileDigests.of(folder));
    Files.write(folder.resolve(NOTE), lines);
  }

  /// Opens a copy; an {@link IOException} where a byte of it is not as it was written.
  public static NationalCopy open(Path folder) throws IOException {
    var said = Files.readAllLines(folder.resolve(NOTE));
    var there = new ArrayList<>(FileDigests.of(folder));
    there.removeIf(line -> line.endsWith("\t" + NOTE));
    if (!said.subList(1, said.size()).equals(there)) {
      throw new IOException(
          "The copy in " + folder + " is not as it was written.\nMaybe copy the list again.");
    }
    var entries = new HashMap<String, Known>();
    for (var line : Files.readAllLines(folder.resolve(ENTRIES))) {
      var cells = line.split("\t", -1);
      entries.put(cells[0], new Known(cells[1], cells[2], LocalDate.parse(cells[3])));
    }
    return new NationalCopy(
        LabelledNames.open(folder.resolve(NAMES)),
        entries,
        DocumentKey.stored(Files.readString(folder.resolve(DOCUMENTS))));
  }

  /// How a number of a document is given to a question.
  public DocumentKey documents() {
    return documents;
  }

  /// Who may be the one asked for and still answers on the day, the likeliest first.
  public List<Hit> answer(Person asked, LocalDate today) {
    var hits = new ArrayList<Hit>();
    for (var hit : names.search(asked, List.of(0), MOST).hits()) {
      var known = entries.get(hit.person().id());
      if (known != null && !known.until().isBefore(today)) {
        hits.add(new Hit(known.key(), known.owner(), hit.match()));
      }
    }
    return List.copyOf(hits);
  }

  @Override
  public void close() {
    names.close();
  }
}
