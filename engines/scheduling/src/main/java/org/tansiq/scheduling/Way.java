package org.tansiq.scheduling;

import java.io.Serializable;

/// How many slots it takes to get from one zone to the other, either way.
public record Way(String from, String to, int slots) implements Serializable {}
