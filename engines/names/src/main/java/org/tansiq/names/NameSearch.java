package org.tansiq.names;

/// Where persons are searched by name: one index, or many beside each other, on this machine or on
/// others; what is asked and what is answered is the same.
public interface NameSearch {

  /// Persons with at least so many bits, at most so many of them, each for itself: {@link
  /// Found#weighed} says what each is worth beside the others.
  Found search(Person asked, double leastBits, int most);

  /// Persons who may be the one asked for, the likeliest first, weighed against each other.
  default Found search(Person asked) {
    return search(asked, NameIndex.POSSIBLE, NameIndex.USUAL).weighed();
  }
}
