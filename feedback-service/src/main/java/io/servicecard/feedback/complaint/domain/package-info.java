/** The complaint's life; depends on nothing but Java and persistence annotations. */
@CheckReturnValue
package io.servicecard.feedback.complaint.domain;

import com.google.errorprone.annotations.CheckReturnValue;
