/// How programs are let in, held back and answered: the same for every address under `/api`.
@NullMarked
package org.tansiq.desk.api.web;

import org.jspecify.annotations.NullMarked;
