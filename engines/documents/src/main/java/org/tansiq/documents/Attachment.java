package org.tansiq.documents;

/// A file inside a file, opened under the same limits as the one that carries it.
public record Attachment(FileName name, Opening opening) {}
