package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A name that is searched for: its parts and every key it may be found by.
final class Asked {

  /// A key and the part of the name it stands for; near ones allow for a slip of the pen.
  record Key(long key, int part) {}

  private static final List<String> HEADS = List.of("ben", "bel", "bou", "ould", "al", "el", "abd");

  final Person person;
  final Name name;
  final List<Token> tokens;
  final List<Token> keyed;
  final List<Key> keys = new ArrayList<>();
  final List<Set<Long>> near = new ArrayList<>();
  final int year;
  final int nationality;
  final int whole;

  Asked(Person person, Name name) {
    this.person = person;
    this.name = name;
    this.tokens = name.tokens();
    this.keyed = Row.keyed(tokens);
    this.year = Row.year(person.births());
    this.nationality = Row.nationality(person);
    this.whole = Row.whole(tokens);
    for (int i = 0; i < keyed.size(); i++) {
      var token = keyed.get(i);
      keys.add(new Key(token.key, i));
      near.add(SkeletonKey.near(token.key));
      split(token, i);
    }
    for (int i = 0; i + 1 < keyed.size(); i++) {
      if (keyed.get(i).script == keyed.get(i + 1).script) {
        keys.add(new Key(keyed.get(i).with(keyed.get(i + 1)).key, i));
      }
    }
  }

  /// `Benali` is also found as `Ali`, إلياس as ياس with an article, and the other way round.
  private void split(Token token, int part) {
    if (token.script == Script.ARABIC && token.hasArticle()) {
      keys.add(new Key(SkeletonKey.of(Skeleton.arabic("ال" + token.bare)), part));
    } else if (token.script == Script.ARABIC && token.text.startsWith("ال")) {
      keys.add(new Key(SkeletonKey.of(Skeleton.arabic(token.text.substring(2))), part));
    }
    for (var head : HEADS) {
      if (token.text.startsWith(head) && token.text.length() > head.length() + 2) {
        keys.add(
            new Key(SkeletonKey.of(Skeleton.latin(token.text.substring(head.length()))), part));
      }
    }
  }
}
