/** A name in the suite's three languages. */
@CheckReturnValue
package io.servicecard.order.naming.domain;

import com.google.errorprone.annotations.CheckReturnValue;
