/// The desk: the parts that serve officers, one package per part.
@NullMarked
package org.tansiq.desk;

import org.jspecify.annotations.NullMarked;
