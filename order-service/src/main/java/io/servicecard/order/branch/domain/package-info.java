/** What a branch is. */
@CheckReturnValue
package io.servicecard.order.branch.domain;

import com.google.errorprone.annotations.CheckReturnValue;
