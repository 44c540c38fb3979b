package org.tansiq.reading.evaluation;

import java.util.List;
import org.tansiq.reading.Reading;
import org.tansiq.reading.Salience;

/// What one document reports, as a person annotated it or a machine read it.
///
/// @param doc the document's name; what follows its last dot is its language, as in `001.ar`
public record DocumentRecord(String doc, List<EngagementRecord> engagements) {

  public DocumentRecord {
    engagements = List.copyOf(engagements);
  }

  /// What a reading says the document is about; the ids say which engagements of several readings
  /// are one.
  public static DocumentRecord of(Reading reading, EngagementIds ids) {
    return new DocumentRecord(
        reading.name(),
        reading.proposals().stream()
            .filter(p -> p.salience() == Salience.MAIN)
            .map(p -> EngagementRecord.of(p, ids.of(reading, p)))
            .toList());
  }

  /// The language its name ends in; Arabic where it says none.
  String language() {
    int dot = doc.lastIndexOf('.');
    return dot < 0 ? "ar" : doc.substring(dot + 1);
  }
}
