/** Registering staff, planning their work, and what it adds up to. */
package io.servicecard.order.staff.application;
