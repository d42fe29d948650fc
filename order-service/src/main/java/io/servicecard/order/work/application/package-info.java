/** One class a use case, each one transaction. */
package io.servicecard.order.work.application;
