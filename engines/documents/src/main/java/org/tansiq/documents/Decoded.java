package org.tansiq.documents;

/// Bytes turned to characters: by which encoding, and whether that was a guess.
///
/// A byte the encoding has no character for stands as U+FFFD.
record Decoded(String text, String encoding, boolean guessed) {

  boolean complete() {
    return text.indexOf('\uFFFD') < 0;
  }
}
