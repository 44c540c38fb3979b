package org.tansiq.documents;

/// What was opened: the kind its bytes show (never its name), the encoding its text was in, and the
/// fingerprint by which the same file is known again.
///
/// `encoding` is the IANA name of the character set, also where the format fixes it (DOCX: UTF-8).
public record Source(Kind kind, String encoding, ContentHash hash, int size) {}
