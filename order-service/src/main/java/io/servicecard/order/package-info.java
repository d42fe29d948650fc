/**
 * Orders of the Service Card suite: branches, staff, catalogue, templates, calendars, deadlines,
 * and the work itself, each in a package of its own; only work depends on all others.
 */
package io.servicecard.order;
