/** The conditions under which a stage may begin or end: a closed vocabulary, one bean each. */
package io.servicecard.order.gate;
