package org.tansiq.desk.platform.database;

/// A part's schema in the database; its migrations lie in `db/<name>`.
///
/// @param order parts with a lower order are migrated first
public record Part(String name, int order) {}
