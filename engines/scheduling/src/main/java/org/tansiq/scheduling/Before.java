package org.tansiq.scheduling;

import java.io.Serializable;

/// One activity ends before another begins, where both are held: a lesson before the exam, the
/// experts before their directors.
public record Before(String first, String then) implements Serializable {}
