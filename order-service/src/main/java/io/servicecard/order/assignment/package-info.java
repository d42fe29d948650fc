/**
 * Who does the work: what waits at a branch, who could take it and who has it; builds on orders and
 * staff, which know nothing of it.
 */
package io.servicecard.order.assignment;
