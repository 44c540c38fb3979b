package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import org.tansiq.vocabulary.Language;
import org.tansiq.vocabulary.PartialDate;

/// What an article says: its sentences, what was left out, and the engagements it reports.
public record Reading(
    String name,
    Language language,
    Optional<String> publisher,
    Optional<PartialDate> published,
    String title,
    List<Sentence> sentences,
    List<Removed> removed,
    List<Proposal> proposals) {

  public Reading {
    sentences = List.copyOf(sentences);
    removed = List.copyOf(removed);
    proposals = List.copyOf(proposals);
  }
}
