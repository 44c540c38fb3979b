package org.tansiq.desk.exchange.questions;

import org.jspecify.annotations.Nullable;

/// The form as it was sent; a field that was not sent is empty.
public record QuestionForm(
    String name,
    String day,
    String month,
    String year,
    String nationality,
    String document,
    String purpose,
    String reference) {

  /// Longer than any field: what is cut here is refused by its length later.
  private static final int MOST = 20_000;

  public QuestionForm(
      @Nullable String name,
      @Nullable String day,
      @Nullable String month,
      @Nullable String year,
      @Nullable String nationality,
      @Nullable String document,
      @Nullable String purpose,
      @Nullable String reference) {
    this.name = sent(name);
    this.day = sent(day);
    this.month = sent(month);
    this.year = sent(year);
    this.nationality = sent(nationality);
    this.document = sent(document);
    this.purpose = sent(purpose);
    this.reference = sent(reference);
  }

  /// With nothing in it.
  public static QuestionForm empty() {
    return new QuestionForm("", "", "", "", "", "", "", "");
  }

  private static String sent(@Nullable String text) {
    var whole = text == null ? "" : text.replace("\0", "");
    return whole.substring(0, Math.min(whole.length(), MOST));
  }
}
