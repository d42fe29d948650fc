/** Packs, and what loading one does. */
@CheckReturnValue
package io.servicecard.order.pack.domain;

import com.google.errorprone.annotations.CheckReturnValue;
