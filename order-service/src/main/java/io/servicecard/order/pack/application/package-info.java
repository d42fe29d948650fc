/** The packs that come with the service, and loading one. */
package io.servicecard.order.pack.application;
