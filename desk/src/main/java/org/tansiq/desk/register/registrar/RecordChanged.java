package org.tansiq.desk.register.registrar;

import java.util.UUID;
import org.tansiq.desk.register.claims.SubjectKind;

/// A record of the register, or what is believed of it, has changed.
public record RecordChanged(SubjectKind kind, UUID id) {}
