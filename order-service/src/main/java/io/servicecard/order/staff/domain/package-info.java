/** What is known of a member of the staff. */
@CheckReturnValue
package io.servicecard.order.staff.domain;

import com.google.errorprone.annotations.CheckReturnValue;
