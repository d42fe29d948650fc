/** Programmes; depends on the language and persistence annotations only. */
@CheckReturnValue
package io.servicecard.card.programme.domain;

import com.google.errorprone.annotations.CheckReturnValue;
