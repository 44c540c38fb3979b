package org.tansiq.names;

/// The two alphabets names are compared in, and everything that is read into neither.
///
/// Cyrillic, Greek, Georgian and Armenian are read into Latin letters, Hebrew, Persian and Urdu
/// into Arabic ones.
enum Script {
  LATIN,
  ARABIC,
  OTHER
}
