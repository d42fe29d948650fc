/** Gates as templates ask for them, and what an unmet one tells. */
@CheckReturnValue
package io.servicecard.order.gate.domain;

import com.google.errorprone.annotations.CheckReturnValue;
