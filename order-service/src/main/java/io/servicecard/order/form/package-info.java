/** Typed questions that templates ask: checklists and custom fields; knows nothing of orders. */
package io.servicecard.order.form;
