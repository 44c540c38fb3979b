package org.tansiq.demo.country;

/// One way a name is written: script by ISO 15924, language by BCP 47, kind official, press or
/// alias.
public record SampleName(String script, String language, String kind, String text) {}
