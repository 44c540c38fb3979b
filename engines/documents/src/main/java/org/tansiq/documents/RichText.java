package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.ENDS_EARLY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the text of RTF (Rich Text Format Specification 1.9.1): words, paragraphs and code pages,
/// no fonts, pictures or fields' instructions.
final class RichText implements Format {

  private static final int DEEPEST = 2_000;
  private static final Set<String> NOT_TEXT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "fldinst",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "themedata",
          "datastore",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "xmlnstbl",
          "latentstyles",
          "datafield",
          "nonshppict",
          "annotation");
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "emdash",
          "—",
          "endash",
          "–",
          "lquote",
          "‘",
          "rquote",
          "’",
          "ldblquote",
          "“",
          "rdblquote",
          "”",
          "bullet",
          "•",
          "tab",
          " ",
          "cell",
          " ");

  /// What a group `{…}` inherits and may change.
  private record State(boolean skipped, int fallback) {}

  private final Deque<State> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private State state = new State(false, 1);
  private Charset page = Encodings.LATIN_WINDOWS;
  private byte[] bytes = {};
  private int at;
  private int toSkip;
  private Paragraphs text = new Paragraphs(0);

  @Override
  public Draft read(Job job) {
    bytes = job.bytes();
    text = new Paragraphs(job.limits().characters());
    while (at < bytes.length && !text.full()) {
      job.check();
      step(bytes[at++]);
    }
    flush();
    List<Warning> warnings =
        groups.isEmpty() || text.full() ? List.of() : List.of(Warning.of(ENDS_EARLY, Kind.RTF));
    return Draft.of(text.toString(), page.name(), Origin.UNKNOWN, warnings);
  }

  private void step(byte b) {
    switch (b) {
      case '{' -> open();
      case '}' -> {
        flush();
        state = groups.isEmpty() ? state : groups.pop();
      }
      case '\\' -> control();
      case '\r', '\n' -> {}
      default -> single(b);
    }
  }

  private void open() {
    if (groups.size() >= DEEPEST) {
      throw new Refused(Refusal.Code.TOO_INTRICATE, Kind.RTF);
    }
    groups.push(state);
  }

  private void single(byte b) {
    if (toSkip > 0) {
      toSkip--;
    } else if (!state.skipped()) {
      pending.write(b);
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      text.running(pending.toString(page));
      pending.reset();
    }
  }

  private void control() {
    if (at >= bytes.length) {
      return;
    }
    int start = at;
    while (at < bytes.length && letter(bytes[at])) {
      at++;
    }
    if (at == start) {
      symbol(bytes[at++]);
      return;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    int number = at;
    while (at < bytes.length
        && (bytes[at] == '-' && at == number || bytes[at] >= '0' && bytes[at] <= '9')) {
      at++;
    }
    String digits = new String(bytes, number, Math.min(at - number, 9), StandardCharsets.US_ASCII);
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    word(word, digits.isEmpty() || digits.equals("-") ? 0 : Integer.parseInt(digits));
  }

  private static boolean letter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private void symbol(byte b) {
    switch (b) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        at = Math.min(at + 2, bytes.length);
        if (high >= 0 && low >= 0) {
          single((byte) (high * 16 + low));
        }
      }
      case '*' -> state = new State(true, state.fallback());
      case '~' -> characters(" ");
      case '_' -> characters("-");
      case '\\', '{', '}' -> single(b);
      case '\n', '\r' -> paragraph();
      default -> {}
    }
  }

  private void word(String word, int value) {
    if (NOT_TEXT.contains(word)) {
      flush();
      state = new State(true, state.fallback());
    } else if (SYMBOLS.containsKey(word)) {
      characters(SYMBOLS.getOrDefault(word, ""));
    } else {
      switch (word) {
        case "par", "sect", "page", "row" -> paragraph();
        case "line" -> {
          flush();
          text.line();
        }
        case "ansicpg" -> page = Encodings.charset("windows-" + value).orElse(page);
        case "uc" -> state = new State(state.skipped(), Math.clamp(value, 0, 4));
        case "u" -> {
          characters(String.valueOf((char) value));
          toSkip = state.fallback();
        }
        default -> {}
      }
    }
  }

  private void paragraph() {
    flush();
    if (!state.skipped()) {
      text.paragraph();
    }
  }

  private void characters(String words) {
    flush();
    if (!state.skipped()) {
      text.running(words);
    }
  }
}
