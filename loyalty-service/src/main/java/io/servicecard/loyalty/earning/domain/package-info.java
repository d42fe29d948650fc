/**
 * Rules by which orders and occasions earn points, and their pure evaluation: no clock, no store.
 */
@CheckReturnValue
package io.servicecard.loyalty.earning.domain;

import com.google.errorprone.annotations.CheckReturnValue;
