package org.tansiq.reading;

/// The words that state something: their sentence, and their place in the article's text (UTF-16
/// units, end exclusive).
public record Mention(int sentence, int start, int end) {}
