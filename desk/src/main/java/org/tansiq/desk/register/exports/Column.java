package org.tansiq.desk.register.exports;

import java.util.function.Function;

/// A column of a file.
///
/// @param name in the file, the same in every language so that programs can rely on it
/// @param value text, whole number, truth, day, id, a list of texts, or an empty text for none
public record Column<T>(String name, Function<T, Object> value) {}
