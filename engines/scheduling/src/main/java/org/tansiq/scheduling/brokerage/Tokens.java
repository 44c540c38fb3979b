package org.tansiq.scheduling.brokerage;

import static org.tansiq.scheduling.Refusal.Code.NOT_TEXT;
import static org.tansiq.scheduling.Refusal.Code.NO_END;

import java.util.ArrayList;
import java.util.List;
import org.tansiq.scheduling.Refused;

/// Cuts MiniZinc data into words, numbers and signs, each with its line; comments vanish.
final class Tokens {

  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  record Token(Kind kind, String text, int line) {

    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    String shown() {
      var first = text.lines().findFirst().orElse("");
      var brief = first.length() > LONGEST_SHOWN ? first.substring(0, LONGEST_SHOWN) : first;
      return kind == Kind.END ? "the end of the file" : brief.equals(text) ? text : brief + " …";
    }
  }

  private static final int LONGEST_SHOWN = 40;
  private static final String SIGNS = "[]{}(),;=|:+";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    return new Tokens(text).cut();
  }

  private List<Token> cut() {
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        pass(1);
      } else if (c == '%') {
        passComment();
      } else if (text.startsWith("/*", at)) {
        passUntil("*/", "the comment");
      } else {
        token(c);
      }
    }
    tokens.add(new Token(Kind.END, "", line));
    return tokens;
  }

  private void token(char c) {
    if (isDigit(at) || c == '-' && at + 1 < text.length() && isDigit(at + 1)) {
      number();
    } else if (Character.isLetter(c) || c == '_') {
      int from = at;
      while (at < text.length() && isWord(text.charAt(at))) {
        at++;
      }
      tokens.add(new Token(Kind.WORD, text.substring(from, at), line));
    } else if (c == '"') {
      int first = line;
      int from = at;
      pass(1);
      passUntil("\"", "the text");
      tokens.add(new Token(Kind.TEXT, text.substring(from, at), first));
    } else {
      sign(c);
    }
  }

  private void number() {
    int from = at++;
    while (at < text.length() && isDigit(at)) {
      at++;
    }
    boolean fraction = at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1);
    if (fraction) {
      at++;
      while (at < text.length() && isDigit(at)) {
        at++;
      }
    }
    var kind = fraction ? Kind.TEXT : Kind.NUMBER;
    tokens.add(new Token(kind, text.substring(from, at), line));
  }

  private void sign(char c) {
    for (var two : List.of("[|", "|]", "..")) {
      if (text.startsWith(two, at)) {
        tokens.add(new Token(Kind.SIGN, two, line));
        at += 2;
        return;
      }
    }
    if (SIGNS.indexOf(c) < 0) {
      throw new Refused(NOT_TEXT, line, shown(c));
    }
    tokens.add(new Token(Kind.SIGN, String.valueOf(c), line));
    at++;
  }

  private static String shown(char c) {
    return Character.isISOControl(c) || c == '\uFFFD' ? "U+%04X".formatted((int) c) : "“" + c + "”";
  }

  private void passComment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void passUntil(String end, String what) {
    int to = text.indexOf(end, at);
    if (to < 0) {
      throw new Refused(NO_END, line, what);
    }
    pass(to + end.length() - at);
  }

  private void pass(int characters) {
    for (int i = 0; i < characters; i++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
      at++;
    }
  }

  private boolean isDigit(int index) {
    char c = text.charAt(index);
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
