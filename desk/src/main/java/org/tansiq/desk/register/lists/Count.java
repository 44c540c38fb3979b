package org.tansiq.desk.register.lists;

/// How many rows a list has.
///
/// @param matching under the filter
/// @param all whatever the filter
public record Count(long matching, long all) {}
