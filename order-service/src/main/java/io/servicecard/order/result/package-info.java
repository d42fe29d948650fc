/** What was found at the stages of orders, or told when they were placed, on record for good. */
package io.servicecard.order.result;
