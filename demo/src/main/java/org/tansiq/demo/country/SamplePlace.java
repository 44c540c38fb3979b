package org.tansiq.demo.country;

import java.util.UUID;

/// A capital or large city with its real coordinates, in degrees.
public record SamplePlace(
    UUID id, String country, Words name, double latitude, double longitude, boolean capital) {}
