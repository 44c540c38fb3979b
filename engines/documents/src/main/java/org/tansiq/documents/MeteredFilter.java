package org.tansiq.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/// Stops a PDF stream that unpacks to more than a text needs.
///
/// PDFBox unpacks a stream into memory whole and has no limit to set; one megabyte of zeros packed
/// thrice is a terabyte. So its filters are wrapped, in place, for reads of this engine only:
/// looking at the packed bytes beforehand would miss encrypted files and disguised filter names.
final class MeteredFilter extends Filter {

  /// The document being read on this thread; unbound for whoever else uses PDFBox.
  static final ScopedValue<Job> READING = ScopedValue.newInstance();

  private static final long MOST = 32_000_000;

  private final Filter filter;

  private MeteredFilter(Filter filter) {
    this.filter = filter;
  }

  static void install() {
    try {
      Field field = FilterFactory.class.getDeclaredField("filters");
      field.setAccessible(true);
      @SuppressWarnings("unchecked")
      Map<COSName, Filter> filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
      filters.replaceAll((_, filter) -> new MeteredFilter(filter));
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(
          "PDFBox keeps its filters elsewhere now.\nMaybe its version changed: PDF bombs would pass.",
          e);
    }
  }

  @Override
  public DecodeResult decode(
      InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
      throws IOException {
    return decode(encoded, decoded, parameters, index, DecodeOptions.DEFAULT);
  }

  @Override
  public DecodeResult decode(
      InputStream encoded,
      OutputStream decoded,
      COSDictionary parameters,
      int index,
      DecodeOptions options)
      throws IOException {
    OutputStream target = READING.isBound() ? new Limited(decoded, READING.get()) : decoded;
    return filter.decode(encoded, target, parameters, index, options);
  }

  @Override
  protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters)
      throws IOException {
    filter.encode(input, encoded, parameters, 0);
  }

  private static final class Limited extends FilterOutputStream {
    private final Job job;
    private long count;

    Limited(OutputStream target, Job job) {
      super(target);
      this.job = job;
    }

    @Override
    public void write(int b) throws IOException {
      counted(1);
      out.write(b);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      counted(length);
      out.write(buffer, from, length);
    }

    private void counted(int length) {
      job.check();
      count += length;
      if (count > MOST) {
        throw new Refused(Refusal.Code.UNPACKS_TOO_LARGE, Kind.PDF, Limits.megabytes(MOST));
      }
    }
  }
}
