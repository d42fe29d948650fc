/** Orders over HTTP, and the problems of the whole service. */
package io.servicecard.order.work.api;
