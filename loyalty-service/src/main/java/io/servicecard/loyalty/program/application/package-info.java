/** Finds the programme in force. */
package io.servicecard.loyalty.program.application;
