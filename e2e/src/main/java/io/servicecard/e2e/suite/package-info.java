/** The suite under test as processes and files: started, killed, stopped, looked at. */
package io.servicecard.e2e.suite;
