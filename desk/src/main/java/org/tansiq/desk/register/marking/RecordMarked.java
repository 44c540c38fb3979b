package org.tansiq.desk.register.marking;

import java.util.UUID;

/// A record or an article bears another label; told in the transaction that marked it, as the
/// house.
///
/// @param before the number of the label it bore
/// @param label the number it bears
public record RecordMarked(Markable kind, UUID id, int before, int label) {}
