/** Opening and finding branches. */
package io.servicecard.order.branch.application;
