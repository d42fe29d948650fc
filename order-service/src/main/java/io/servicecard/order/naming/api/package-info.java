/** The form of such a name in requests and answers. */
package io.servicecard.order.naming.api;
