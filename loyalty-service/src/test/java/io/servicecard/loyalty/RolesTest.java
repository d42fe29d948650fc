package io.servicecard.loyalty;

import io.servicecard.platform.testing.operations.DeclaredRolesTest;

class RolesTest extends DeclaredRolesTest {}
