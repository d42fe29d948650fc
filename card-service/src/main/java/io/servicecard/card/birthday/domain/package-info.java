/** A person's birthday, as it is kept. */
@CheckReturnValue
package io.servicecard.card.birthday.domain;

import com.google.errorprone.annotations.CheckReturnValue;
