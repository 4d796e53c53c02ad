package entente.ui.classroom;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The addresses under which this machine is known. */
final class Addresses {

  /** Those under which it knows itself. */
  static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  // Bridges and tunnels of containers and virtual machines, as systems name them.
  private static final String WITHIN = "(docker|br-|veth|virbr|vbox|vmnet|vEthernet|tun|tap).*";

  private Addresses() {}

  /**
   * Returns its addresses (version 4) on the networks that it is in; private ones first, those of
   * networks that exist within this machine only last.
   */
  static List<String> onNetworks() {
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> within = new ArrayList<>();
    try {
      for (NetworkInterface net : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (net.isUp() && !net.isLoopback()) {
          for (InetAddress address : Collections.list(net.getInetAddresses())) {
            if (address instanceof Inet4Address && !address.isLinkLocalAddress()) {
              boolean inside = net.isVirtual() || net.getName().matches(WITHIN);
              List<String> list = inside ? within : address.isSiteLocalAddress() ? own : others;
              list.add(address.getHostAddress());
            }
          }
        }
      }
    } catch (SocketException e) {
      return List.of();
    }
    own.addAll(others);
    own.addAll(within);
    return own;
  }

  /** Returns whether an address, as a socket writes it, is this machine's own. */
  static boolean isLoopback(String address) {
    try {
      String plain = address.replaceAll("[\\[\\]]", "");
      return plain.matches("[0-9a-fA-F.:]+") && InetAddress.getByName(plain).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
