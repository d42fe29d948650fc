/**
 * Customers and the rules of their profile; depends on the language and persistence annotations
 * only.
 */
@CheckReturnValue
package io.servicecard.card.customer.domain;

import com.google.errorprone.annotations.CheckReturnValue;
