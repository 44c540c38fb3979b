package org.tansiq.documents;

import java.util.List;

/// A file whose text could be read, with what the file says about itself.
///
/// `text` is the text of record: offsets of sentences, claims and warnings count its UTF-16 units.
/// Its line ends are `\n`, paragraphs of formats that know them are parted by a blank line, it
/// holds no NUL and no byte order mark.
public record Opened(
    String text, Source source, Origin origin, List<Warning> warnings, List<Attachment> attachments)
    implements Opening {

  public Opened {
    warnings = List.copyOf(warnings);
    attachments = List.copyOf(attachments);
  }

  /// Whether something of the document is missing from the text.
  public boolean partial() {
    return warnings.stream().anyMatch(warning -> warning.code().partial());
  }
}
