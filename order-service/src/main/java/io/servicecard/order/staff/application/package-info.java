/** Registering and finding staff. */
package io.servicecard.order.staff.application;
