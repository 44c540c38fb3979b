package org.tansiq.desk.api.records;

import java.util.Optional;
import org.tansiq.desk.api.web.Says;

/// A person's name in two scripts.
@Says("A person's name in each script, null where no source gives it")
public record PersonName(Optional<String> arabic, Optional<String> latin) {

  static PersonName of(String arabic, String latin) {
    return new PersonName(Name.some(arabic), Name.some(latin));
  }
}
