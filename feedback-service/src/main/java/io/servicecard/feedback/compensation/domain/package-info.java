/** The compensation's life; depends on nothing but Java, persistence annotations and money. */
@CheckReturnValue
package io.servicecard.feedback.compensation.domain;

import com.google.errorprone.annotations.CheckReturnValue;
