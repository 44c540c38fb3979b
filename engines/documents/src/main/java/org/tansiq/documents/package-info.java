@NullMarked
package org.tansiq.documents;

import org.jspecify.annotations.NullMarked;
