/// What the API is, in a document that programs read.
@NullMarked
package org.tansiq.desk.api.description;

import org.jspecify.annotations.NullMarked;
