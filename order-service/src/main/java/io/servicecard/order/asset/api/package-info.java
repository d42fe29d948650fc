/** Things of customers over HTTP. */
package io.servicecard.order.asset.api;
