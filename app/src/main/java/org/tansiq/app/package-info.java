/// The command line and the server; the only place that knows every part.
@NullMarked
package org.tansiq.app;

import org.jspecify.annotations.NullMarked;
