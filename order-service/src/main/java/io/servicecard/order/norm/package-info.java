/**
 * How long stages take: by norm, and as measured when they are done; knows calendars, branches and
 * templates, and nothing of the work itself.
 */
package io.servicecard.order.norm;
