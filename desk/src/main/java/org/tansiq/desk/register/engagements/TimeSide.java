package org.tansiq.desk.register.engagements;

/// From whom an engagement went out, as the timeline colours it: the guest travelled to the host.
public final class TimeSide {

  private TimeSide() {}

  /// `ours`, `theirs` or `joint`.
  public static String of(Engagement engagement, String home) {
    if (engagement.kind().joint()) {
      return "joint";
    }
    return engagement
        .hosted(home)
        .map(host -> host == Hosted.OURS ? "theirs" : "ours")
        .orElse("joint");
  }
}
