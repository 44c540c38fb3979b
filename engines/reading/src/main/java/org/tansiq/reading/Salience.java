package org.tansiq.reading;

/// Whether the article is about an engagement or mentions it in passing.
public enum Salience {
  MAIN,
  BACKGROUND
}
