package org.tansiq.documents;

import java.io.IOException;

/// Reads one kind of file.
///
/// May throw `Refused`, or anything else a parser throws: the opener turns it into a refusal.
interface Format {
  Draft read(Job job) throws IOException;
}
