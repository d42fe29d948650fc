/**
 * Order templates and their versions; depends on what they are made of only: names, questions,
 * gates, and what things of customers are known by.
 */
package io.servicecard.order.template;
