/**
 * Measured times of orders against the service standard: policies say what is due when, clocks
 * follow the order; knows calendars, branches and templates, and nothing of the work itself.
 */
package io.servicecard.order.deadline;
