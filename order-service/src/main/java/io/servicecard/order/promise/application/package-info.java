/** Making promises, forecasting them, and seeing whether they will be kept. */
package io.servicecard.order.promise.application;
