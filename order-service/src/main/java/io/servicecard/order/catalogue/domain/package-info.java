/** What a service is and costs. */
@CheckReturnValue
package io.servicecard.order.catalogue.domain;

import com.google.errorprone.annotations.CheckReturnValue;
