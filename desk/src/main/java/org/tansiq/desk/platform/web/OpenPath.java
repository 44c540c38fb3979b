package org.tansiq.desk.platform.web;

/// Addresses that a part opens to whoever has not signed in; the part itself then says to whom what
/// is shown.
///
/// @param pattern such as `/link/**`
public record OpenPath(String pattern) {}
