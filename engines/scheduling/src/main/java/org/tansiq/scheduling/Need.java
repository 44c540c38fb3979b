package org.tansiq.scheduling;

import java.io.Serializable;

/// What an activity needs one of: a room of a security level and capacity, interpreters of a
/// language pair. An empty skill is none in particular.
public record Need(String kind, String skill, int level, int capacity) implements Serializable {}
