/** Gives the points of compensations, once for each; depends on the account. */
package io.servicecard.loyalty.compensation.application;
