/**
 * The people who work at branches: what they can do, when they work, and whether they are there;
 * depends on branches and calendars only.
 */
package io.servicecard.order.staff;
