/// How long records are kept, who looks at what is due, and what ends by itself.
@NullMarked
package org.tansiq.desk.platform.retention;

import org.jspecify.annotations.NullMarked;
