/** What customers get for what went wrong: points, a discount or money. */
package io.servicecard.feedback.compensation;
