/** What is attached to orders, and what may be. */
@CheckReturnValue
package io.servicecard.order.attachment.domain;

import com.google.errorprone.annotations.CheckReturnValue;
