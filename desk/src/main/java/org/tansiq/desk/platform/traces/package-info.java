/// Spans and times for an operator's collector (OpenTelemetry), where one is named; none otherwise.
@NullMarked
package org.tansiq.desk.platform.traces;

import org.jspecify.annotations.NullMarked;
