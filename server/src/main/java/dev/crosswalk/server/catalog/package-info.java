/// What there is: framework editions, requirements, obligations, controls and documents of the
/// library.
///
/// Owns the texts of requirements that an organisation is licensed to have: they lie beside its
/// programme, and nothing that is made of a programme has them.
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package dev.crosswalk.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
