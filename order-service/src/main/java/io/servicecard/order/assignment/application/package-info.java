/** The use cases of giving work to people. */
package io.servicecard.order.assignment.application;
