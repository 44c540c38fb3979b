package org.tansiq.documents;

/// One document on its way to being read: its bytes and what they may still cost.
///
/// `depth` is 0 for a file and grows by one with each attachment inside an attachment.
@SuppressWarnings("ArrayRecordComponent") // lives for one call, never compared
record Job(byte[] bytes, Limits limits, Deadline deadline, int depth) {

  void check() {
    deadline.check();
  }

  Job attachment(byte[] content) {
    return new Job(content, limits, deadline, depth + 1);
  }
}
