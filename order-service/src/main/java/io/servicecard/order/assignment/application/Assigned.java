package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;

/**
 * Who has it, after a command.
 *
 * @param orderVersion of the order after it
 */
public record Assigned(Assignment assignment, long orderVersion) {}
