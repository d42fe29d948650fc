package io.servicecard.feedback;

import io.servicecard.platform.testing.operations.DeclaredRolesTest;

class RolesTest extends DeclaredRolesTest {}
