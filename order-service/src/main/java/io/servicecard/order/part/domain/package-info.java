/** Parts and their arrival. */
@CheckReturnValue
package io.servicecard.order.part.domain;

import com.google.errorprone.annotations.CheckReturnValue;
