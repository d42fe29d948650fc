/** Points that customers give each other, within limits. */
package io.servicecard.loyalty.transfer.application;
