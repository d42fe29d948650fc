/**
 * What the recorded facts of a branch and a time come to; reads what orders, promises, stages and
 * deadlines leave behind, and changes nothing.
 */
package io.servicecard.order.analytics;
