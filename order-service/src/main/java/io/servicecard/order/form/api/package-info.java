/** Questions over HTTP. */
package io.servicecard.order.form.api;
