package org.tansiq.desk.assembly.requests;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Tongue;

/// Languages by their ISO 639-1 codes, named as Unicode's CLDR names them.
public final class Languages {

  private Languages() {}

  public static String name(String code, Tongue tongue) {
    return ULocale.getDisplayLanguage(code, tongue.locale());
  }

  /// Several, parted by commas as the language writes them.
  public static String names(List<String> codes, Tongue tongue) {
    var comma = tongue == Tongue.AR ? "، " : ", ";
    return codes.stream().map(code -> name(code, tongue)).collect(Collectors.joining(comma));
  }
}
