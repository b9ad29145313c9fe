/// `crosswalk pull` and `crosswalk push`: a programme's folder and an organisation on a server.
///
/// [Exchange] does the work with whatever [RemoteProgramme] it is given; [ServerOverHttp] is the
/// one over a network.
@NullMarked
package dev.crosswalk.cli.exchange;

import org.jspecify.annotations.NullMarked;
