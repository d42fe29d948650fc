/** Measuring stages, and reading what was measured. */
package io.servicecard.order.norm.application;
