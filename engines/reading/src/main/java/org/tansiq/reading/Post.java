package org.tansiq.reading;

import java.util.Optional;
import org.tansiq.vocabulary.Country;

/// The office in which a person acts.
///
/// @param title as the text writes it
/// @param key the same for every spelling of one office
public record Post(
    String title,
    String key,
    Optional<String> organisation,
    Optional<Country> country,
    Optional<String> rank) {}
