package org.tansiq.documents;

/// What became of a file: its text, or the reason it has none for us.
///
/// Sealed, so that whoever opens a file decides about both.
public sealed interface Opening permits Opened, Refusal {}
