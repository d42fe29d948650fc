/** Each gate's meaning, and all of them together before a stage begins or ends. */
package io.servicecard.order.gate.application;
