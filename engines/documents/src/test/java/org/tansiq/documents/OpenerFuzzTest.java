package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;

/// Whatever bytes are given, a document is opened or refused; in a build the kept inputs are run
/// again, and with `JAZZER_FUZZ=1` new ones are looked for (CONTRIBUTING.md).
class OpenerFuzzTest {

  private static final Limits SMALL = new Limits(1_000_000, 200_000, Duration.ofSeconds(10), 2, 5);

  @FuzzTest(maxDuration = "5m")
  void every_file_is_opened_or_refused(byte[] bytes) {
    var opening = Opener.standard().open(new FileName("file"), bytes, SMALL);
    if (opening instanceof Opened opened) {
      assertThat(opened.text()).doesNotContain("\0");
      assertThat(opened.text().length()).isLessThanOrEqualTo(SMALL.characters());
    } else if (opening instanceof Refusal refusal) {
      assertThat(refusal.code())
          .as("time is given up only when it is used up")
          .isNotEqualTo(Refusal.Code.TOO_SLOW);
    }
  }
}
