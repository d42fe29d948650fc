/** Makes one account of those of one person. */
package io.servicecard.loyalty.merge.application;
