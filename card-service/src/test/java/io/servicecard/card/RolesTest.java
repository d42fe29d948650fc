package io.servicecard.card;

import io.servicecard.platform.testing.operations.DeclaredRolesTest;

class RolesTest extends DeclaredRolesTest {}
