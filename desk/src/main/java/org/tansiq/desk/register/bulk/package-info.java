/// Many records at once, with the sources that state them: written, and removed again.
@NullMarked
package org.tansiq.desk.register.bulk;

import org.jspecify.annotations.NullMarked;
