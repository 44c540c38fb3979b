package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.CHARACTERS_LOST;
import static org.tansiq.documents.Warning.Code.ENCODING_REPAIRED;
import static org.tansiq.documents.Warning.Code.TEXT_CUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checks every text passes, whatever format it came from.
final class Finishing {

  private static final int MOST_LOST_PER_CENT = 5;
  private static final int MOST_QUESTION_MARKS_PER_CENT = 30;

  private Finishing() {}

  static Opened of(Job job, Kind kind, Draft draft) {
    List<Warning> warnings = new ArrayList<>(draft.warnings());
    // Repair first: the controls that cleaning removes are half of letters saved wrongly.
    String text = Controls.clean(repaired(draft.text(), warnings), warnings);
    if (Controls.blank(text) && draft.attachments().isEmpty()) {
      throw kind == Kind.TEXT
          ? new Refused(Refusal.Code.BLANK, job.bytes().length)
          : new Refused(Refusal.Code.NO_TEXT, kind);
    }
    refuseGarbled(text, warnings);
    String kept = cut(text, job.limits().characters(), warnings);
    Controls.report(kept, warnings);
    Source source =
        new Source(kind, draft.encoding(), ContentHash.of(job.bytes()), job.bytes().length);
    return new Opened(kept, source, draft.origin(), warnings, draft.attachments());
  }

  private static String repaired(String text, List<Warning> warnings) {
    Optional<Mojibake.Repaired> repaired = Mojibake.repair(text);
    repaired.ifPresent(right -> warnings.add(Warning.of(ENCODING_REPAIRED, right.takenFor())));
    return repaired.map(Mojibake.Repaired::text).orElse(text);
  }

  private static void refuseGarbled(String text, List<Warning> warnings) {
    int seen = 0;
    int lost = 0;
    int questions = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      seen += Character.isWhitespace(c) ? 0 : 1;
      lost += c == '\uFFFD' ? 1 : 0;
      questions += c == '?' ? 1 : 0;
    }
    if (lost * 100L > (long) seen * MOST_LOST_PER_CENT) {
      throw new Refused(Refusal.Code.GARBLED, Math.ceilDiv(lost * 100L, seen));
    }
    if (questions * 100L > (long) seen * MOST_QUESTION_MARKS_PER_CENT) {
      throw new Refused(Refusal.Code.GARBLED, Math.ceilDiv(questions * 100L, seen));
    }
    if (lost > 0) {
      warnings.add(Warning.of(CHARACTERS_LOST, lost));
    }
  }

  private static String cut(String text, int limit, List<Warning> warnings) {
    if (text.length() <= limit) {
      return text;
    }
    if (warnings.stream().noneMatch(warning -> warning.code() == TEXT_CUT)) {
      warnings.add(Warning.of(TEXT_CUT, limit));
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end);
  }
}
