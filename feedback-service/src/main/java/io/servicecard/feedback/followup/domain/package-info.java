/**
 * The case and the policy that opens it; depends on nothing but Java and persistence annotations.
 */
@CheckReturnValue
package io.servicecard.feedback.followup.domain;

import com.google.errorprone.annotations.CheckReturnValue;
