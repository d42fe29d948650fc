/** What became of the data of somebody who asked to be forgotten. */
@CheckReturnValue
package io.servicecard.order.erasure.domain;

import com.google.errorprone.annotations.CheckReturnValue;
