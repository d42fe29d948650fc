/** What somebody wrote down, and what of it counts. */
@CheckReturnValue
package io.servicecard.order.result.domain;

import com.google.errorprone.annotations.CheckReturnValue;
