/** What a message to a customer goes through; depends on Java and persistence annotations only. */
@CheckReturnValue
package io.servicecard.notification.message.domain;

import com.google.errorprone.annotations.CheckReturnValue;
