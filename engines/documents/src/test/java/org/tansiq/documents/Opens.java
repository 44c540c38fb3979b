package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/// Opens bytes as the desk does, for tests that expect one of the two answers.
final class Opens {

  private Opens() {}

  static Opening open(byte[] bytes) {
    return Opener.standard().open(new FileName("file"), bytes, Limits.STANDARD);
  }

  static Opened opened(byte[] bytes) {
    Opening opening = open(bytes);
    assertThat(opening).isInstanceOf(Opened.class);
    return (Opened) opening;
  }

  static Opened opened(String text) {
    return opened(text.getBytes(StandardCharsets.UTF_8));
  }

  static Refusal refused(byte[] bytes) {
    Opening opening = open(bytes);
    assertThat(opening).isInstanceOf(Refusal.class);
    return (Refusal) opening;
  }

  static Refusal refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }
}
