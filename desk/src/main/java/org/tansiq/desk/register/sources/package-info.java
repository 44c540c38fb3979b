/// Articles and documents as received, sentence by sentence.
@NullMarked
package org.tansiq.desk.register.sources;

import org.jspecify.annotations.NullMarked;
