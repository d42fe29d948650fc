/** The people who work at branches; depends on branches only. */
package io.servicecard.order.staff;
