/** Order templates and their versions; depends on names only. */
package io.servicecard.order.template;
