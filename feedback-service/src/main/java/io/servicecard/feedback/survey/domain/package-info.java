/**
 * Invitation and answer with their rules; depends on nothing but Java and persistence annotations.
 */
@CheckReturnValue
package io.servicecard.feedback.survey.domain;

import com.google.errorprone.annotations.CheckReturnValue;
