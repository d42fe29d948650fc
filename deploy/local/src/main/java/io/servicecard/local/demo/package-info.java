/**
 * Demo data and the main journey, told step by step, over the gateway like any other client. Uses
 * only ports and demo users of this module.
 */
package io.servicecard.local.demo;
