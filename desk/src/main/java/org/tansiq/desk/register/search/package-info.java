/// Finding records and sentences by any of their words, in three languages and two scripts.
@NullMarked
package org.tansiq.desk.register.search;

import org.jspecify.annotations.NullMarked;
