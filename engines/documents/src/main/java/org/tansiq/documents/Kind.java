package org.tansiq.documents;

/// The formats that can be opened.
public enum Kind {
  TEXT,
  HTML,
  PDF,
  DOCX,
  ODT,
  RTF,
  EMAIL
}
