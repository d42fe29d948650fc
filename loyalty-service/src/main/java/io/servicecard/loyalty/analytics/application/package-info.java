/** What becomes of points as a whole: figures for managers and for the books. */
package io.servicecard.loyalty.analytics.application;
