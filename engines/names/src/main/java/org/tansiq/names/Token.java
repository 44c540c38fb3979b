package org.tansiq.names;

/// One part of a name in the letters it is compared in.
///
/// `bare` is the word without its article, the same where it has none; `shown` is what was written.
final class Token {

  /// What a part does in a name.
  enum Role {
    NAME,
    INITIAL,
    LINK,
    TITLE,
    /// Only the beginning of a name.
    CUT
  }

  final Script script;
  final Role role;
  final String text;
  final String bare;
  final String shown;
  final byte[] codes;
  final byte[] bareCodes;
  final long key;
  final int hash;

  Token(Script script, Role role, String text, int article, String shown) {
    this.script = script;
    this.role = role;
    this.text = text;
    this.bare = text.substring(article);
    this.shown = shown;
    this.codes = script == Script.OTHER ? new byte[0] : Spelled.codes(text);
    this.bareCodes = script == Script.OTHER || article == 0 ? codes : Spelled.codes(bare);
    this.key = SkeletonKey.of(Skeleton.of(this));
    this.hash = text.hashCode() * 31 + role.ordinal() * 7 + article;
  }

  /// Whether it compares as the other does.
  boolean same(Token other) {
    return hash == other.hash
        && role == other.role
        && bare.length() == other.bare.length()
        && text.equals(other.text);
  }

  boolean light() {
    return role == Role.LINK || role == Role.TITLE;
  }

  /// Whether it names a parent after a child, as in Abu Omar: borne beside the name, not in it.
  boolean kunya() {
    return shown.indexOf(' ') > 0 && Words.kunya(text);
  }

  /// Whether it is only how a name begins: an initial, or what the zone had room for.
  boolean opening() {
    return role == Role.INITIAL || role == Role.CUT;
  }

  /// Whether it may begin with an article that was not told apart.
  boolean glued() {
    return script == Script.LATIN
        && role == Role.NAME
        && !hasArticle()
        && text.length() > 4
        && (text.startsWith("al") || text.startsWith("el"));
  }

  boolean hasArticle() {
    return bare.length() < text.length();
  }

  /// This part as a name in its own right, whatever it mostly does.
  Token full() {
    return new Token(script, Role.NAME, text, text.length() - bare.length(), shown);
  }

  /// So many letters of it, as a name.
  Token beginning(int length) {
    return new Token(
        script,
        Role.NAME,
        text.substring(0, length),
        Math.min(text.length() - bare.length(), length - 1),
        shown);
  }

  /// Whether this part and the one after it may have been written as one word.
  boolean joins(Token next) {
    return text.length() > 1
        && next.text.length() > 1
        && script == next.script
        && script != Script.OTHER;
  }

  /// This part and the one after it as one word.
  Token with(Token next) {
    return new Token(
        script,
        Role.NAME,
        text + next.text,
        text.length() - bare.length(),
        shown + " " + next.shown);
  }

  @Override
  public String toString() {
    return shown;
  }
}
