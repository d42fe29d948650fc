/** The course of a stage, and the time it took. */
@CheckReturnValue
package io.servicecard.order.norm.domain;

import com.google.errorprone.annotations.CheckReturnValue;
