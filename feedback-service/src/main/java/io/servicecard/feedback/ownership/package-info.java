/** Whose order it is and whose subject, copied from other services' events. */
package io.servicecard.feedback.ownership;
