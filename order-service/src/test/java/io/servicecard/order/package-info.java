/** Order-service on real engines, and its life cycle by itself. */
package io.servicecard.order;
