package io.servicecard.order;

import io.servicecard.platform.testing.operations.DeclaredRolesTest;

class RolesTest extends DeclaredRolesTest {}
