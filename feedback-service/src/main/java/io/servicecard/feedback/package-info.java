/** Feedback: surveys, cases and complaints; what they share is only whose order it is. */
package io.servicecard.feedback;
