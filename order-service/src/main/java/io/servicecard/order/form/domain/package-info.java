/** Questions, what answers they take, and what is wrong with one. */
@CheckReturnValue
package io.servicecard.order.form.domain;

import com.google.errorprone.annotations.CheckReturnValue;
