/** A template version's life from draft to published. */
@CheckReturnValue
package io.servicecard.order.template.domain;

import com.google.errorprone.annotations.CheckReturnValue;
