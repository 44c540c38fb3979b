package org.tansiq.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tansiq.names.ExactKeys;
import org.tansiq.names.Person;
import org.tansiq.names.PersonList;
import org.tansiq.oblivious.Filter;
import org.tansiq.oblivious.Point;
import org.tansiq.oblivious.Question;

/// The side of the agency that asks: blinds what it asks for, keeps the blinds, and reads the
/// answer that is worth nothing to anybody else.
final class PrivateAsker {

  private PrivateAsker() {}

  /// Writes a question, and beside it what only the asker may have.
  static int ask(Words words, Terminal terminal) {
    var to = words.path(words.needed(NamesPrivate.TO));
    var keep = words.path(words.needed("keep"));
    var asked = keys(words, terminal);
    var question = Question.of(inputs(asked), new SecureRandom());
    var kept = new ArrayList<String>();
    for (int i = 0; i < asked.size(); i++) {
      kept.add(asked.get(i).blinded(question.kept().get(i)).line());
    }
    PrivateFile.secret(keep, kept);
    PrivateFile.write(to, PrivateFile.lines(question.blinded()));
    terminal.out().println(asked.size() + " keys asked");
    return Exit.DONE;
  }

  private static List<PrivateFile.Kept> keys(Words words, Terminal terminal) {
    var asked = new ArrayList<PrivateFile.Kept>();
    for (var person : persons(words, terminal)) {
      for (var key : ExactKeys.asked(person)) {
        asked.add(new PrivateFile.Kept(person.id(), key.holds(), key.text(), ""));
      }
    }
    return asked;
  }

  private static List<byte[]> inputs(List<PrivateFile.Kept> asked) {
    return asked.stream().map(one -> one.key().getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static List<Person> persons(Words words, Terminal terminal) {
    var list = words.option("list").map(words::file);
    if (list.isEmpty()) {
      var name = NamesPair.name(words.value()).written();
      var person = Person.named(name, name);
      return List.of(
          words.option("born").map(born -> person.born(PersonList.date(born))).orElse(person));
    }
    words.values(0, 0);
    var persons = new ArrayList<Person>();
    var bad = new Complaints(list.get(), terminal.err());
    try (var progress = Progress.of(list.get(), terminal.err())) {
      PersonList.read(
          list.get(),
          person -> {
            ExactKeys.asked(person);
            persons.add(person);
          },
          bad,
          progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bad.summary();
    if (bad.count() > 0) {
      throw new Unusable(
          Exit.DATA, "nothing is asked while lines are off\nMaybe mend or drop them");
    }
    return persons;
  }

  /// Checks the answer's proof and says of each person whether the owner's list has it.
  static int finish(Words words, Terminal terminal) {
    var answer = PrivateFile.answer(words.file(words.value()));
    var kept = PrivateFile.kept(words.file(words.needed("keep")));
    var published = new Point(words.needed("owner").strip());
    var filter = filter(words);
    var question =
        Question.resumed(inputs(kept), kept.stream().map(PrivateFile.Kept::blind).toList());
    var hits = question.outputs(answer, published).stream().map(filter::has).toList();
    tell(kept, hits, terminal);
    return Exit.DONE;
  }

  /// Asks another agency's desk, in as many questions as the keys need, and says the same.
  static int check(Words words, Terminal terminal) {
    var why =
        Map.of("purpose", words.needed("purpose"), "reference", words.needed("reference").strip());
    try (var desk = PrivateDesk.of(words, terminal.locale())) {
      var asked = keys(words, terminal);
      var offered = desk.offered();
      trusted(words, offered);
      if (asked.size() > offered.left()) {
        throw new Unusable(
            Exit.DATA,
            "%d keys are to be asked, and %d are left today\nMaybe ask for fewer, or tomorrow"
                .formatted(asked.size(), offered.left()));
      }
      var filter = desk.filter(offered);
      var hits = new ArrayList<Boolean>();
      for (int from = 0; from < asked.size(); from += Question.MOST) {
        var page = asked.subList(from, Math.min(asked.size(), from + Question.MOST));
        var question = Question.of(inputs(page), new SecureRandom());
        var answer = desk.answer(offered, why, question.blinded());
        question.outputs(answer, offered.ownerKey()).forEach(one -> hits.add(filter.has(one)));
      }
      tell(asked, hits, terminal);
      terminal.tell(
          "%d keys asked of “%s” as %s; its key is %s"
              .formatted(asked.size(), offered.list(), offered.agency(), offered.ownerKey().hex()));
    }
    return Exit.DONE;
  }

  /// Where the owner told its key by another way, it must be that one.
  private static void trusted(Words words, PrivateDesk.Offered offered) {
    var told = words.option("owner").map(String::strip);
    if (told.isPresent() && !told.get().equals(offered.ownerKey().hex())) {
      throw new Unusable(
          Exit.DATA,
          "the desk answers with another key than --owner: "
              + offered.ownerKey().hex()
              + "\nMaybe it published anew; if its owner knows nothing of it, somebody lies between");
    }
  }

  private static void tell(List<PrivateFile.Kept> asked, List<Boolean> hits, Terminal terminal) {
    var best = new LinkedHashMap<String, Optional<ExactKeys.Holds>>();
    for (int i = 0; i < asked.size(); i++) {
      var one = asked.get(i);
      best.merge(
          one.who(),
          hits.get(i) ? Optional.of(one.holds()) : Optional.empty(),
          (before, now) -> before.isEmpty() || now.isPresent() && more(now, before) ? now : before);
    }
    best.forEach((who, holds) -> terminal.out().println(line(who, holds)));
  }

  private static boolean more(Optional<ExactKeys.Holds> one, Optional<ExactKeys.Holds> other) {
    return one.orElseThrow().compareTo(other.orElseThrow()) > 0;
  }

  private static String line(String who, Optional<ExactKeys.Holds> holds) {
    return holds.map(held -> "hit by " + held.name().toLowerCase(Locale.ROOT)).orElse("no-hit")
        + "\t"
        + who;
  }

  private static Filter filter(Words words) {
    var file = words.file(words.needed("filter"));
    try {
      return Filter.read(file);
    } catch (IOException unreadable) {
      throw PrivateFile.unreadable(file);
    }
  }
}
