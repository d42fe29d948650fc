package io.servicecard.notification;

import io.servicecard.platform.testing.operations.DeclaredRolesTest;

class RolesTest extends DeclaredRolesTest {}
