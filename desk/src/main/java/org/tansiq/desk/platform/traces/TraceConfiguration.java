package org.tansiq.desk.platform.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Nothing of this is loaded unless an operator names a collector, and nothing of it reads the
/// library's own settings from the environment: what a span holds is decided here alone.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("tansiq.traces.endpoint")
class TraceConfiguration {

  @Bean(destroyMethod = "close")
  OpenTelemetrySdk telemetry(TraceSettings settings) {
    var desk = Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "tansiq"));
    var spans =
        OtlpHttpSpanExporter.builder().setEndpoint(settings.endpoint() + "/v1/traces").build();
    var times =
        OtlpHttpMetricExporter.builder().setEndpoint(settings.endpoint() + "/v1/metrics").build();
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setResource(desk)
                .addSpanProcessor(
                    BatchSpanProcessor.builder(spans).setScheduleDelay(settings.every()).build())
                .build())
        .setMeterProvider(
            SdkMeterProvider.builder()
                .setResource(desk)
                .registerMetricReader(
                    PeriodicMetricReader.builder(times).setInterval(settings.every()).build())
                .build())
        .build();
  }

  @Bean
  RequestSpans requestSpans(OpenTelemetrySdk telemetry) {
    return new RequestSpans(telemetry);
  }
}
