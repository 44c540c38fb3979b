package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;

/// Makes the words of a name into its parts: articles, Abd-, Abu and -eddine belong to the word
/// beside them, however many spaces and hyphens were written.
final class Compounds {

  private final List<Name.Word> words;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder shown = new StringBuilder();
  private int article;
  private boolean head;

  Compounds(List<Name.Word> words) {
    this.words = words;
  }

  List<Token> tokens() {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var next = i + 1 < words.size() ? words.get(i + 1) : null;
      if (next == null || next.script() != word.script()) {
        end(word);
      } else if (article(word, next.letters())) {
        begin(word, ArabicLetters.ARTICLE);
      } else if (!head && Words.head(word.letters()) && joinable(i + 1)) {
        show(word);
        text.append(word.letters());
        head = true;
      } else {
        end(word);
      }
    }
    return tokens;
  }

  private boolean article(Name.Word word, String next) {
    boolean elided = word.letters().equals("l") && word.shown().length() > 1;
    return Words.article(word.letters(), next) || elided || head && word.letters().equals("l");
  }

  /// Whether the word there can end a compound: it is no link itself.
  private boolean joinable(int at) {
    return Words.role(words.get(at).script(), words.get(at).letters()) != Token.Role.LINK;
  }

  private void begin(Name.Word word, char mark) {
    show(word);
    if (word.script() == Script.ARABIC) {
      text.append(mark);
    } else {
      text.append(word.letters());
    }
    if (!head) {
      article = text.length();
    }
  }

  private void show(Name.Word word) {
    shown.append(shown.isEmpty() ? "" : " ").append(word.shown());
  }

  private void end(Name.Word word) {
    show(word);
    var letters = word.letters();
    if (word.script() == Script.ARABIC) {
      letters = ArabicLetters.withArticle(letters, !word.spelled().hamza());
      if (!text.isEmpty() && text.charAt(text.length() - 1) == ArabicLetters.ARTICLE) {
        letters = word.letters();
      }
      if (text.isEmpty() && letters.charAt(0) == ArabicLetters.ARTICLE) {
        article = 1;
      }
    }
    text.append(letters);
    add(word.script(), word.cut());
    text.setLength(0);
    shown.setLength(0);
    article = 0;
    head = false;
  }

  private void add(Script script, boolean cut) {
    var whole = text.toString();
    var last = tokens.isEmpty() ? null : tokens.getLast();
    if (last != null && last.script == script && !last.light() && Words.tail(whole)) {
      var glued = last.text + whole;
      tokens.set(
          tokens.size() - 1,
          new Token(
              script,
              Token.Role.NAME,
              glued,
              last.text.length() - last.bare.length(),
              last.shown + " " + shown));
      return;
    }
    var role = head ? Token.Role.NAME : Words.role(script, whole);
    if (cut && whole.length() > 1) {
      role = Token.Role.CUT;
    }
    tokens.add(
        new Token(script, role, whole, Math.min(article, whole.length() - 1), shown.toString()));
  }
}
