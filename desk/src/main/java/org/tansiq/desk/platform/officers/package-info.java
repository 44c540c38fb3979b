/// Who is at the desk, and how they sign in.
@NullMarked
package org.tansiq.desk.platform.officers;

import org.jspecify.annotations.NullMarked;
