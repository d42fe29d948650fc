/** Campaigns drafted, published, stopped, spent and tried on past orders. */
package io.servicecard.loyalty.campaign.application;
