package org.tansiq.desk.api.records;

import java.util.List;
import org.tansiq.desk.api.web.Says;

/// A record and what it rests on.
@Says("A record with the claims that persons stand behind")
public record One<T>(T record, List<ClaimData> claims) {

  public One {
    claims = List.copyOf(claims);
  }
}
