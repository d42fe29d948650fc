/** Tests of the suite as a whole, all against one running suite, in the order of their numbers. */
package io.servicecard.e2e;
