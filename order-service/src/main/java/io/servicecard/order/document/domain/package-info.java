/** Which papers there are, and what was printed. */
@CheckReturnValue
package io.servicecard.order.document.domain;

import com.google.errorprone.annotations.CheckReturnValue;
