package org.tansiq.demo.country;

/// A state or territory that is a member of INTERPOL.
///
/// `genitive` is the name as French puts it after a noun, `names` the list its fictional officials
/// are named from, `closeness` how often the demo country deals with it (0 for the country itself).
public record SampleNation(
    String code, Words name, String genitive, String names, int closeness, SamplePlace seat) {}
