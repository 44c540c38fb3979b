package org.tansiq.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tansiq.vocabulary.PartialDate;

/// What of a person must be equal on both sides where nothing can be compared, as in a private
/// question: the consonants of a name's parts in classes that both alphabets share, in any order,
/// with the day or the year of birth where it is known.
///
/// A name of three parts and more has a second key, of its first and last part alone. Two spellings
/// whose consonants differ have different keys: a question by key misses what a search would find.
public final class ExactKeys {

  /// How much of a person a key holds, the least first.
  public enum Holds {
    /// The name, of somebody whose birth is not known.
    NAME,
    /// The name and the year of birth.
    YEAR,
    /// The name and the day of birth.
    DAY
  }

  /// A key, and what it holds.
  public record Key(String text, Holds holds) {}

  private static final int PAIR = 2;

  /// The article inside a compound, which Arabic letters have as one letter without a consonant.
  private static final Pattern ARTICLE_INSIDE = Pattern.compile("^(abd[aeiou]+)l");

  private ExactKeys() {}

  /// What a person of a list is found by: with what is known of each birth, by itself where nothing
  /// is.
  public static Set<Key> listed(Person person) {
    var births = births(person);
    return keys(person, births.isEmpty() ? Map.of("", Holds.NAME) : births);
  }

  /// What a person who is asked for may be listed by: also with less than is known.
  public static Set<Key> asked(Person person) {
    var births = births(person);
    births.put("", Holds.NAME);
    return keys(person, births);
  }

  private static Set<Key> keys(Person person, Map<String, Holds> births) {
    var keys = new LinkedHashSet<Key>();
    for (var written : person.names()) {
      for (var parts : parts(Name.of(written))) {
        births.forEach((birth, holds) -> keys.add(new Key(parts + "|" + birth, holds)));
      }
    }
    return keys;
  }

  private static Map<String, Holds> births(Person person) {
    var births = new LinkedHashMap<String, Holds>();
    for (var birth : person.births()) {
      if (birth instanceof PartialDate.Day) {
        births.put(birth.toString(), Holds.DAY);
      }
      birth.earliest().ifPresent(day -> births.put("" + day.getYear(), Holds.YEAR));
    }
    return births;
  }

  private static List<String> parts(Name name) {
    var skeletons = name.tokens().stream().filter(t -> !t.light()).map(ExactKeys::part).toList();
    var keys = new ArrayList<String>();
    keys.add(sorted(skeletons));
    if (skeletons.size() > PAIR) {
      keys.add(sorted(List.of(skeletons.getFirst(), skeletons.getLast())));
    }
    return keys;
  }

  private static String part(Token token) {
    return token.script == Script.LATIN
        ? Skeleton.latin(ARTICLE_INSIDE.matcher(token.bare).replaceFirst("$1"))
        : Skeleton.of(token);
  }

  private static String sorted(List<String> skeletons) {
    return skeletons.stream().sorted().collect(Collectors.joining(" "));
  }
}
