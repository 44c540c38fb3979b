package org.tansiq.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tansiq.names.Found;
import org.tansiq.names.NameIndex;
import org.tansiq.names.Person;
import org.tansiq.names.PersonList;

/// `tansiq names search DIR "NAME"`: who of an index may be the one asked for.
final class NamesSearch {

  private final PrintStream out;

  private NamesSearch(PrintStream out) {
    this.out = out;
  }

  static int run(Words words, Terminal terminal) {
    return new NamesSearch(terminal.out()).run(words);
  }

  private int run(Words words) {
    var given = words.values(2, 2);
    var asked = Person.named("asked", NamesPair.name(given.get(1)).written());
    if (words.option("born").isPresent()) {
      asked = asked.born(PersonList.date(words.option("born").get()));
    }
    if (words.option("nationality").isPresent()) {
      asked = asked.from(PersonList.country(words.option("nationality").get()));
    }
    var most = words.option("most").orElse("" + NameIndex.USUAL);
    if (!most.matches("[1-9]\\d{0,3}")) {
      throw words.wrong("--most " + most + " is no number from 1 to 9999.");
    }
    try (var index = NameIndex.open(Path.of(given.getFirst()))) {
      print(index.search(asked, NameIndex.POSSIBLE, Integer.parseInt(most)).weighed());
    }
    return Exit.DONE;
  }

  private void print(Found found) {
    for (var hit : found.hits()) {
      var person = hit.person();
      out.printf(
          Locale.ROOT,
          "%-8s  %5.1f bits  %.3f  %s  %s  %s  %s%n",
          NamesPair.band(hit.match().band()),
          hit.match().bits(),
          hit.match().probability(),
          person.id(),
          String.join("; ", person.names()),
          person.births().stream().map(Object::toString).collect(Collectors.joining("; ")),
          person.nationality().map(Object::toString).orElse(""));
      hit.match().reasons().forEach(reason -> out.println("  " + NamesPair.line(reason)));
    }
    if (found.hits().isEmpty()) {
      out.println("no information");
    }
    if (!found.complete()) {
      out.println("More persons share this name than were compared.\nMaybe add --born YEAR");
    }
  }
}
