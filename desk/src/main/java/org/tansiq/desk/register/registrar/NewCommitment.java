package org.tansiq.desk.register.registrar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.commitments.Pledger;

/// What was promised at an engagement, as a person who was there records it.
///
/// @param language of the text: `ar`, `fr` or `en`
/// @param partner ISO 3166-1 code of the other country
public record NewCommitment(
    UUID engagement,
    String text,
    String language,
    Pledger side,
    String partner,
    Optional<LocalDate> dueOn) {}
