/// How framework editions correspond, what others published of it, and its review: what people of
/// an organisation suggest and decide. The programme holds that; this module owns whether it takes
/// two of them, and holds every edit to it.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme", "control"})
@NullMarked
package dev.crosswalk.server.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
