/**
 * The card, its states and why it refuses; depends on the language and persistence annotations
 * only.
 */
@CheckReturnValue
package io.servicecard.card.card.domain;

import com.google.errorprone.annotations.CheckReturnValue;
