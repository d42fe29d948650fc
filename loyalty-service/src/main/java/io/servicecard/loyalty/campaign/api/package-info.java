/** Campaigns over HTTP. */
package io.servicecard.loyalty.campaign.api;
