/** The known order; depends on nothing but Java and persistence annotations. */
@CheckReturnValue
package io.servicecard.feedback.ownership.domain;

import com.google.errorprone.annotations.CheckReturnValue;
