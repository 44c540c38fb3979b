package org.tansiq.desk.register.sources;

import java.util.UUID;

/// A new source has been kept, with its sentences.
public record SourceKept(UUID id) {}
