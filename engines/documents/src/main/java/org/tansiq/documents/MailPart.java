package org.tansiq.documents;

import java.util.Locale;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/// What the header of one MIME part says about it: its name, its character set, and whether it is
/// an attachment (RFC 2183; names over several parameters by RFC 2231).
record MailPart(String name, String charset, boolean attached) {

  static final MailPart NONE = new MailPart("", "", false);

  MailPart typed(Field field) {
    MimeParameterMapping parameters = parameters(body(field));
    return new MailPart(
        name.isEmpty() ? named(parameters.get("name")) : name,
        named(parameters.get("charset")),
        attached);
  }

  MailPart disposed(Field field) {
    RawBody body = body(field);
    String file = named(parameters(body).get("filename"));
    boolean attachment = body.getValue().strip().toLowerCase(Locale.ROOT).equals("attachment");
    return new MailPart(
        file.isEmpty() ? name : file, charset, attached || attachment || !file.isEmpty());
  }

  private static RawBody body(Field field) {
    return RawFieldParser.DEFAULT.parseRawBody(new RawField(field.getName(), field.getBody()));
  }

  private static MimeParameterMapping parameters(RawBody body) {
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      mapping.addParameter(pair.getName(), pair.getValue());
    }
    return mapping;
  }

  private static String named(@Nullable String value) {
    return value == null ? "" : Mail.decoded(value);
  }
}
