@NullMarked
package org.tansiq.vocabulary;

import org.jspecify.annotations.NullMarked;
