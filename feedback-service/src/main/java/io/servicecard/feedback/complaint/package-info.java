/** Complaints and their handling by the five A's. */
package io.servicecard.feedback.complaint;
