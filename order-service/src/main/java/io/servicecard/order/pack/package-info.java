/** Industry packs: services and a template for a kind of business, to start from. */
package io.servicecard.order.pack;
