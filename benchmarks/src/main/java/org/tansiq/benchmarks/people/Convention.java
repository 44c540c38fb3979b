package org.tansiq.benchmarks.people;

/// In which letters a name is written, and after whose habits.
public enum Convention {
  ARABIC,
  FRENCH,
  ENGLISH
}
