package org.tansiq.desk.register.changes;

import java.util.UUID;
import org.tansiq.desk.register.claims.SubjectKind;

/// The last change of a record.
///
/// @param number higher than that of every change that was committed before it was given
/// @param gone the record is not there any more for whoever asks, for whatever reason
public record Change(long number, SubjectKind kind, UUID id, boolean gone) {}
