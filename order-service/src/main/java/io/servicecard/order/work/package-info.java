/**
 * Orders from being placed to hand-over, with their stages, payments and timeline; may use all
 * other packages of the service.
 */
package io.servicecard.order.work;
