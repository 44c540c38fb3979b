/// How requests reach the parts: who asks, in which language, and what every answer carries.
@NullMarked
package org.tansiq.desk.platform.web;

import org.jspecify.annotations.NullMarked;
