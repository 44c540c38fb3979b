package org.tansiq.desk.intake.inbox;

/// Text from outside as the database can hold it: no NUL, no half character, names not without end.
final class Names {

  private static final int LONGEST = 500;

  private Names() {}

  static String kept(String name) {
    var whole = whole(name).strip();
    if (whole.length() <= LONGEST) {
      return whole;
    }
    var end = whole.offsetByCodePoints(0, whole.codePointCount(0, LONGEST));
    return whole.substring(0, Math.min(end, LONGEST)) + "…";
  }

  /// The same text with what UTF-8 cannot write replaced, unit for unit, so that offsets stay.
  static String whole(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      if (broken(text, i)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '�');
      }
    }
    return mended == null ? text : mended.toString();
  }

  private static boolean broken(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == 0;
  }
}
