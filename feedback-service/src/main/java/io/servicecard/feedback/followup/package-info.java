/** Cases that somebody must take up with a customer. */
package io.servicecard.feedback.followup;
